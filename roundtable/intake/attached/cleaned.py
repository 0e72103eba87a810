"""Pictures are drawn anew: what a camera wrote beside the picture (where, when, which device) does not come along."""

import threading
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from roundtable.actions.refused import Refused
from roundtable.intake.attached.judged import JPEG, PNG, Kind

#: A telephone's largest pictures have about 50 million dots, which take 200 MB while they are drawn.
MOST_DOTS = 50_000_000
#: The longer side of what is kept, in dots: enough to read a page of print.
LONGEST_SIDE = 2560
FORMATS = ("JPEG", "PNG", "WEBP")
_one_at_a_time = threading.BoundedSemaphore(1)


def cleaned(source: Path, kind: Kind, target: Path) -> tuple[Kind, int, int]:
    """Draws the picture anew into `target`, upright and at most so large; gives its kind, width and height.

    PNG stays PNG (drawings, screenshots); everything else becomes JPEG.

    Raises:
        Refused: the file is no sound picture, or has more dots than are drawn here.
    """
    with _one_at_a_time:
        try:
            with Image.open(source, formats=FORMATS) as picture:
                if picture.width * picture.height > MOST_DOTS:
                    raise Refused(
                        f"照片有 {picture.width} × {picture.height} 个点，过大；请缩小后再传。",
                        f"The picture has {picture.width} × {picture.height} dots, which is too many; make it smaller.",
                    )
                if picture.format == "JPEG":
                    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                upright = ImageOps.exif_transpose(picture)
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                return _drawn(upright, kind, target)
        except (
            UnidentifiedImageError,
            Image.DecompressionBombError,
            Image.DecompressionBombWarning,
            OSError,
            SyntaxError,
            ValueError,
        ) as error:
            raise Refused(
                "这张照片打不开，可能没有传完整；请重新选择。",
                "This picture cannot be opened; it may not have come whole. Choose it again.",
            ) from error


def _drawn(upright: Image.Image, kind: Kind, target: Path) -> tuple[Kind, int, int]:
    """Only the dots are taken over: a new picture has none of what the old one carried along."""
    as_png = kind == PNG
    mode = "RGBA" if as_png and upright.has_transparency_data else "RGB"
    bare = Image.new(mode, upright.size)
    bare.paste(upright.convert(mode))
    if as_png:
        bare.save(target, "PNG", optimize=False)
        return PNG, *bare.size
    bare.save(target, "JPEG", quality=85)
    return JPEG, *bare.size

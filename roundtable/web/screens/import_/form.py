"""The form that takes a workbook. What it is, is judged by what is in it, when it is checked."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from roundtable.intake.reading.archive import MIB, MOST_OF_A_FILE

#: The workbook and what a form puts around it.
MOST_OF_A_FORM = MOST_OF_A_FILE + MIB
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class UploadForm(forms.Form):
    workbook = forms.FileField(
        label=_("The filled workbook (.xlsx)"),
        error_messages={
            "required": _("Choose the workbook first."),
            "empty": _("The file is empty: save the workbook and upload it again."),
        },
        widget=forms.FileInput(attrs={"accept": f".xlsx,{XLSX}", "data-most": MOST_OF_A_FILE}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def clean_workbook(self) -> UploadedFile:
        given: UploadedFile = self.cleaned_data["workbook"]
        if (given.size or 0) > MOST_OF_A_FILE:
            raise forms.ValidationError(
                _("The file has more than %(most)s MB: split it."), params={"most": MOST_OF_A_FILE // MIB}
            )
        return given

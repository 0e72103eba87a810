"""What every response says to the browser about what a page may do: scripts, styles and pictures from this site alone, nothing inline."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def _sign_in_elsewhere() -> str:
    """Where the organisation's own sign-in lives: the one place besides this site that a form may lead to."""
    address = urlsplit(str(dict(settings.OIDC)["settings"]["server_url"])) if settings.OIDC else None
    return f" {address.scheme}://{address.netloc}" if address else ""


POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        f"form-action 'self'{_sign_in_elsewhere()}",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def security_headers(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware. What Django's own SecurityMiddleware sends (nosniff, referrer, opener policy) is not repeated."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answered

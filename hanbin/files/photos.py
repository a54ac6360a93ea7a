"""Photographs as they are kept: drawn anew from their pixels, upright, without anything noted in
them of place, camera or person."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError, features

from .uploads import CheckedFile, KeptFileField, refuse_large

LONGEST_SIDE = 2400
WIDTHS = (480, 1200)
CODINGS: dict[str, dict[str, Any]] = {  # what a narrower copy is also kept as, the smallest first
    coding: how
    for coding, how in {
        "avif": {"quality": 55, "speed": 8},
        "webp": {"quality": 78, "method": 4},
    }.items()
    if features.check(coding)
}
TYPES = {"jpg": "image/jpeg"} | {coding: f"image/{coding}" for coding in CODINGS}
MOST_PIXELS = 60_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
ACCEPTED = "image/jpeg,image/png,image/webp"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
PHONE_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")

NOT_A_PICTURE = "这不是可用的照片。请上传 JPG、PNG 或 WebP 格式的图片。"
OF_A_PHONE = "这是手机的 HEIC 格式照片，请在手机上另存为 JPG 后再上传。"
FOR_PRINT = "TIFF 格式不能在网页上显示，请另存为 JPG 后再上传。"
MOVING = "动画（GIF 等）不能用作照片，请上传 JPG 格式的静止图片。"
BROKEN = "照片文件不完整或者已损坏，请重新上传。"
TOO_MANY_PIXELS = f"照片的像素过多，不能超过{MOST_PIXELS // 10_000}万像素。请缩小后再上传。"


def develop_photo(
    upload: File, longest: int = LONGEST_SIDE, widths: tuple[int, ...] = ()
) -> CheckedFile:
    """A photograph as JPEG of its pixels alone, with narrower copies, each also as browsers of
    today read it.

    What is transparent becomes white, as on paper. Raises ValidationError for what is no single
    picture of a sensible size.
    """
    refuse_large(upload)
    with _open_image(upload) as image:
        print_ = _redraw(image, longest)
        narrower = [width for width in widths if width < print_.width]
        kept = CheckedFile(_jpeg(print_), "jpg", width=print_.width, height=print_.height)
        for width in narrower:
            small = _narrowed(print_, width)
            kept.copies |= {(width, suffix): _encode(suffix, small) for suffix in TYPES}
    return kept


@contextmanager
def _open_image(upload: File) -> Iterator[Image.Image]:
    """The picture in an upload, refused with the reason a clerk can do something about."""
    upload.seek(0)
    head = upload.read(32)
    upload.seek(0)
    try:
        # A decoder may fail at a hostile file in any way at all.
        with Image.open(upload, formats=FORMATS) as image:
            _refuse_unsuitable(image)
            yield image
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValidationError(TOO_MANY_PIXELS, code="pixels") from None
    except UnidentifiedImageError:
        raise ValidationError(_why_unknown(head), code="unknown") from None
    except Exception:
        raise ValidationError(BROKEN, code="broken") from None


def _why_unknown(head: bytes) -> str:
    if head[4:8] == b"ftyp" and head[8:12] in PHONE_BRANDS:
        return OF_A_PHONE
    if head[:4] in (b"II*\0", b"MM\0*"):
        return FOR_PRINT
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return MOVING
    return NOT_A_PICTURE


def _refuse_unsuitable(image: Image.Image) -> None:
    """Pillow itself warns late and raises later, so pixels are counted before any is read."""
    if image.width * image.height > MOST_PIXELS:
        raise ValidationError(TOO_MANY_PIXELS, code="pixels")
    # Phones keep several pictures in a JPEG; the first one is the photograph.
    if image.format in ("PNG", "WEBP") and getattr(image, "is_animated", False):
        raise ValidationError(MOVING, code="moving")


def _redraw(image: Image.Image, longest: int) -> Image.Image:
    image.draft("RGB", (longest, longest))
    image.load()
    profile = image.info.get("icc_profile")
    ImageOps.exif_transpose(image, in_place=True)
    plain = _in_full_colours(image)
    plain.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return _on_paper(_in_srgb(plain, profile))


def _in_full_colours(image: Image.Image) -> Image.Image:
    """A palette, or sixteen bits of grey, as what can be made smaller smoothly."""
    if image.mode.startswith("I"):
        return image.point(lambda grey: grey / 256).convert("L")
    if image.mode in ("1", "P", "PA"):
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _in_srgb(image: Image.Image, profile: Any) -> Image.Image:
    """Colours as a screen shows them; a profile that cannot be read is left out of account."""
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return image
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, source, SRGB, outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def _on_paper(image: Image.Image) -> Image.Image:
    """Nothing but colours: no transparency, no words, no profile."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    plain = image.convert("RGB")
    plain.info = {}
    return plain


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    height = max(round(image.height * width / image.width), 1)
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _encode(suffix: str, image: Image.Image) -> bytes:
    if suffix not in CODINGS:
        return _jpeg(image)
    file = BytesIO()
    image.save(file, suffix, **CODINGS[suffix])
    return file.getvalue()


def _jpeg(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "JPEG", quality=86, optimize=True, progressive=True)
    return file.getvalue()


class PhotoField(KeptFileField):
    """A photograph, developed before it is kept; the row has its ``width`` and ``height``."""

    copies = tuple((width, suffix) for width in WIDTHS for suffix in TYPES)
    accepts = ACCEPTED

    def check_upload(self, upload: File) -> CheckedFile:
        return develop_photo(upload, widths=WIDTHS)

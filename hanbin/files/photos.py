"""Process uploaded photos.

Re-encode the pixels, rotate them upright, and remove all metadata such as place, camera and person.
"""

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
CODINGS: dict[str, dict[str, Any]] = {  # other formats of narrow copies, the smallest first
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
    """Return the photo as a JPEG without metadata, with narrow copies in JPEG and modern formats.

    Transparency becomes white. Raise ValidationError for anything but one image of a sensible size.
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
    """Open the uploaded image; raise ValidationError with a reason the clerk can act on."""
    upload.seek(0)
    head = upload.read(32)
    upload.seek(0)
    try:
        # A decoder can fail with any exception on a hostile file.
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
    """Check the number of pixels before reading them; Pillow's own limit is higher."""
    if image.width * image.height > MOST_PIXELS:
        raise ValidationError(TOO_MANY_PIXELS, code="pixels")
    # Phones store several images in one JPEG; the first one is the photo.
    if image.format in ("PNG", "WEBP") and getattr(image, "is_animated", False):
        raise ValidationError(MOVING, code="moving")


def _redraw(image: Image.Image, longest: int) -> Image.Image:
    # Only effective for JPEG: lets the decoder scale down while reading.
    image.draft("RGB", (longest, longest))
    image.load()
    profile = image.info.get("icc_profile")
    ImageOps.exif_transpose(image, in_place=True)
    plain = _in_full_colours(image)
    plain.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return _on_paper(_in_srgb(plain, profile))


def _in_full_colours(image: Image.Image) -> Image.Image:
    """Convert palette images and 16-bit grey to a mode that can be resized smoothly."""
    if image.mode.startswith("I"):
        return image.point(lambda grey: grey / 256).convert("L")
    if image.mode in ("1", "P", "PA"):
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _in_srgb(image: Image.Image, profile: Any) -> Image.Image:
    """Convert the colours to sRGB; ignore a profile that cannot be read."""
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return image
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, source, SRGB, outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def _on_paper(image: Image.Image) -> Image.Image:
    """Return a plain RGB image on white, without metadata."""
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
    """A photo, processed before saving; the row has ``width`` and ``height``."""

    copies = tuple((width, suffix) for width in WIDTHS for suffix in TYPES)
    accepts = ACCEPTED

    def check_upload(self, upload: File) -> CheckedFile:
        return develop_photo(upload, widths=WIDTHS)

"""Photographs on their way in."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from hanbin.files.photos import LONGEST_SIDE, develop_photo
from tests import files

HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(40)
TRUNCATED = files.picture(size=(800, 600))[:-4000]
REFUSED = {
    "nothing": (b"", "这个文件是空的"),
    "text": (b"just words", "这不是可用的照片"),
    "svg": (files.SVG, "这不是可用的照片"),
    "html": (files.HTML, "这不是可用的照片"),
    "pdf": (files.pdf(), "这不是可用的照片"),
    "postscript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "这不是可用的照片"),
    "windows bitmap": (files.picture("BMP"), "这不是可用的照片"),
    "heic": (HEIC, "HEIC 格式"),
    "tiff": (files.picture("TIFF"), "TIFF 格式"),
    "gif": (files.picture("GIF"), "动画"),
    "moving webp": (files.moving("WEBP"), "动画"),
    "moving png": (files.moving("PNG"), "动画"),
    "half of it": (TRUNCATED, "照片文件不完整或者已损坏"),
    "a head only": (b"\xff\xd8\xff\xe0" + bytes(60), "这不是可用的照片"),
    "just too many pixels": (files.bomb(10_000, 6_001), "像素过多"),
    "pixels Pillow only warns of": (files.bomb(10_000, 12_000), "像素过多"),
    "pixels Pillow refuses": (files.bomb(60_000, 60_000), "像素过多"),
    "large": (bytes(20 * 1024 * 1024 + 1), "文件不能超过20MB"),
}


def developed(content: bytes, **options):
    kept = develop_photo(files.upload(content, "x.jpg"), **options)
    return kept, Image.open(io.BytesIO(kept.read()))


class APhotograph:
    def test_keeps_nothing_that_was_noted_in_it(self):
        kept, image = developed(files.noted())
        content = kept.file.getvalue()
        assert not image.getexif()
        assert {"exif", "icc_profile", "comment"}.isdisjoint(image.info)
        assert not [word for word in (b"Secret", b"Exif", b"ICC", b"GPS") if word in content]

    def test_keeps_no_comment(self):
        kept, image = developed(files.picture(comment=b"SecretWords"))
        assert "comment" not in image.info
        assert b"Secret" not in kept.file.getvalue()

    def test_keeps_no_words_of_a_png(self):
        kept, image = developed(files.worded())
        assert image.format == "JPEG"
        assert b"Secret" not in kept.file.getvalue()

    def test_is_turned_upright(self):
        _, image = developed(files.noted())
        width, height = image.size
        assert height > width
        top, bottom = (image.getpixel((width // 2, y)) for y in (height // 4, height * 3 // 4))
        assert top[0] > 200 > bottom[0]
        assert bottom[2] > 200 > top[2]

    def test_is_no_larger_than_a_screen_shows(self):
        _, image = developed(files.picture(size=(4000, 3000)))
        assert image.size == (LONGEST_SIDE, 1800)

    def test_has_narrower_copies_of_the_same_shape(self):
        kept, _ = developed(files.picture(size=(1600, 800)), widths=(480, 1200, 2000))
        copies = {copy: Image.open(io.BytesIO(kept.copies[copy])) for copy in kept.copies}
        assert {copy: image.size for copy, image in copies.items()} == {
            (width, suffix): (width, width // 2)
            for width in (480, 1200)
            for suffix in ("jpg", "webp", "avif")
        }

    def test_has_copies_in_smaller_files_for_browsers_of_today(self):
        noise = Image.effect_noise((1600, 800), 40).convert("RGB")
        file = io.BytesIO()
        noise.save(file, "JPEG", quality=95)
        kept, _ = developed(file.getvalue(), widths=(1200,))
        sizes = [len(kept.copies[1200, suffix]) for suffix in ("avif", "webp", "jpg")]
        assert sizes == sorted(sizes)

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
    def test_of_any_mode_becomes_plain_colours(self, mode):
        file = io.BytesIO()
        Image.new(mode, (60, 40)).save(file, "PNG")
        _, image = developed(file.getvalue())
        assert (image.mode, image.format) == ("RGB", "JPEG")

    def test_for_print_shows_its_colours_on_a_screen(self):
        file = io.BytesIO()
        Image.new("CMYK", (60, 40), (0, 255, 255, 0)).save(file, "JPEG")
        red, green, _ = developed(file.getvalue())[1].getpixel((30, 20))
        assert red > 150 > green

    def test_has_white_paper_where_it_was_transparent(self):
        _, image = developed(files.picture("PNG", mode="RGBA"))
        assert image.getpixel((10, 10)) == (255, 255, 255)

    def test_of_a_phone_with_several_pictures_in_it_is_its_first(self):
        _, image = developed(files.moving("MPO"))
        assert image.getpixel((20, 20))[0] > 200

    def test_leaves_behind_what_was_hidden_after_it(self):
        both = files.picture() + files.archive({"evil.js": b"alert(1)"}) + files.HTML
        kept, _ = developed(both)
        assert b"evil" not in kept.file.getvalue()
        assert b"<script" not in kept.file.getvalue()

    def test_with_a_broken_profile_is_shown_without_it(self):
        _, image = developed(files.picture(icc_profile=b"not a profile"))
        assert image.getpixel((10, 10))[0] > 200


class AFileThatIsNoPhotograph:
    @pytest.mark.parametrize("name", REFUSED)
    def test_is_refused_in_a_sentence(self, name):
        content, said = REFUSED[name]
        with pytest.raises(ValidationError) as refusal:
            develop_photo(files.upload(content, "photo.jpg"))
        [sentence] = refusal.value.messages
        assert said in sentence
        assert sentence.endswith("。")

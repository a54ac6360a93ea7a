"""The drawn photographs."""

from io import BytesIO

import pytest
from PIL import Image

from records.demonstration.pictures import SCENES, scene_jpeg


class TestPictures:
    @pytest.mark.parametrize("number", SCENES)
    def test_are_photographs_of_a_common_size(self, number):
        image = Image.open(BytesIO(scene_jpeg(number)))
        assert (image.format, image.size) == ("JPEG", (1200, 800))

    def test_come_out_the_same_each_time(self):
        assert scene_jpeg("1") == scene_jpeg("1")

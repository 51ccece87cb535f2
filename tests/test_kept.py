"""What is made of a text is kept, and made anew where it would be something else."""

import pytest

from roadmap.kept import kept

made = []


def letters(text):
    made.append(text)
    return sorted(text)


@pytest.fixture
def folder(tmp_path):
    made.clear()
    return tmp_path / "kept"


def test_what_was_made_of_a_text_is_not_made_again(folder):
    assert ["a", "b"] == kept(letters, "ba", "1", folder) == kept(letters, "ba", "1", folder)
    assert ["ba"] == made


def test_it_is_made_anew_of_another_text_and_by_other_versions(folder):
    for text, versions in (("ba", "1"), ("ab", "1"), ("ba", "2")):
        assert ["a", "b"] == kept(letters, text, versions, folder)

    assert ["ba", "ab", "ba"] == made


@pytest.mark.parametrize("content", [b"", b"nothing", b"cnowhere\nnothing\n."])
def test_a_damaged_file_is_made_anew(folder, content):
    kept(letters, "ba", "1", folder)
    [file] = folder.iterdir()
    file.write_bytes(content)

    assert ["a", "b"] == kept(letters, "ba", "1", folder)
    assert ["ba", "ba"] == made
    assert content != file.read_bytes()


def test_where_nothing_can_be_kept_it_is_made_every_time(folder):
    folder.touch()

    assert ["a", "b"] == kept(letters, "ba", "1", folder) == kept(letters, "ba", "1", folder)
    assert ["ba", "ba"] == made

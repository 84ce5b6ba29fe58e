from tools import problem_list


def test_the_page_is_what_the_code_says() -> None:
    """Renew it with ``PYTHONPATH=plugins python -m tools.problem_list``."""
    assert problem_list.TARGET.read_text(encoding="utf-8") == problem_list.document()


def test_every_kind_says_when_it_is_found() -> None:
    for _title, kinds in problem_list.ROOMS:
        for row in problem_list.rows(kinds):
            assert row.code
            assert row.when.endswith((".", ")")), row

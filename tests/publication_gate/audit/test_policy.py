from publication_gate.policy import HEADERS, META_POLICY, headers_file


def test_the_page_policy_allows_only_what_is_named():
    assert META_POLICY.startswith("default-src 'none'; ")
    assert "unsafe" not in META_POLICY
    assert "frame-ancestors" not in META_POLICY


def test_the_header_adds_who_may_frame_the_page():
    assert HEADERS["Content-Security-Policy"] == f"{META_POLICY}; frame-ancestors 'none'"


def test_the_file_names_every_header_below_the_path_of_the_site():
    lines = headers_file("/dalle").splitlines()
    assert lines[0] == "/dalle/*"
    assert {line.strip().partition(":")[0] for line in lines[1:]} >= set(HEADERS)


def test_the_file_gives_every_feed_a_type_that_browsers_show_with_its_style():
    lines = headers_file("/dalle").splitlines()
    for feed in ("/agenda/flux.rss", "/agenda/par/:organisateur/flux.rss", "/actualites/flux.atom"):
        after = lines[lines.index(f"/dalle{feed}") + 1]
        assert after == "  Content-Type: text/xml; charset=utf-8"

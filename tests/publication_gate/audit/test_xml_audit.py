import pytest

from publication_gate.audit.problems import RefusedMarkup, RemoteFetch, Unparsable
from publication_gate.audit.xml_audit import audit_xml

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>{}</channel></rss>'
)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">{}</feed>'
XHTML = '<div xmlns="http://www.w3.org/1999/xhtml">{}</div>'
SHOWN = XHTML.format('<img src="//evil.example/x"/>')


@pytest.mark.parametrize(
    "text",
    [
        SVG.format('<path d="M0 0h2" fill="url(#g)"/><title>https://x.example</title>'),
        SVG.format('<a xlink:href="https://x.example"><text>x</text></a>'),
        RSS.format("<link>https://x.example/</link><guid>https://x.example/1</guid>"),
        RSS.format("<docs>https://www.rssboard.org/</docs><title>Atelier : imprimer</title>"),
        RSS.format('<enclosure url="https://dalle.example/a.jpg" type="image/jpeg" length="1"/>'),
        RSS.format("<description>&lt;img src='https://dalle.example/a.jpg'&gt;</description>"),
        RSS.format("<title>https://x.example en direct</title>"),
        ATOM.format("<summary>//x.example</summary><title>data: ce que c’est</title>"),
        RSS.format("<title>Bricolage &amp; amp; jardin &lt;3</title>"),
        ATOM.format('<link rel="self" href="https://dalle.example/f"/><id>https://x.example</id>'),
        ATOM.format(
            '<link rel="related" href="https://x.example/"/><author><uri>x:y</uri></author>'
        ),
        ATOM.format(
            '<content type="html">&lt;p&gt;&amp;lt;img src=//x.example&amp;gt;&lt;/p&gt;</content>'
        ),
        RSS.format("<content:encoded>&amp;lt;script src=//x.example&amp;gt;</content:encoded>"),
        ATOM.format('<generator uri="https://getpelican.com/">x</generator>'),
        ATOM.format(f'<content type="xhtml">{XHTML.format("<p>oui</p>")}</content>'),
        (
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
            "<url><loc>https://dalle.example/</loc></url></urlset>"
        ),
    ],
)
def test_accepts(text, own):
    assert list(audit_xml(f'<?xml version="1.0" encoding="utf-8"?>\n{text}', own, {})) == []


@pytest.mark.parametrize(
    "text",
    [
        SVG.format('<image href="https://evil.example/x"/>'),
        SVG.format('<image xlink:href="//evil.example/x"/>'),
        SVG.format('<image href="data:image/png;base64,AAAA"/>'),
        SVG.format('<feImage href="//evil.example/x"/>'),
        SVG.format('<use href="//evil.example/x#y"/>'),
        SVG.format('<rect fill="url(//evil.example/x)"/>'),
        SVG.format('<rect style="fill: url(//evil.example/x)"/>'),
        SVG.format("<style>@import '//evil.example/x';</style>"),
        SVG.format("<foreignObject>" + SHOWN + "</foreignObject>"),
        RSS.format("<description>&lt;img src=//evil.example/x&gt;</description>"),
        RSS.format("<description><![CDATA[<img src=//evil.example/x>]]></description>"),
        RSS.format(
            "<content:encoded>&lt;p style='background:url(//e.example)'&gt;</content:encoded>"
        ),
        RSS.format("<title>&amp;lt;img src=//evil.example/x&amp;gt;</title>"),
        RSS.format("<link>https://x.example/&lt;img src=//evil.example/x&gt;</link>"),
        RSS.format('<enclosure url="https://evil.example/x"/>'),
        RSS.format('<media:content url="https://evil.example/x"/>'),
        RSS.format('<media:thumbnail url="https://evil.example/x"/>'),
        RSS.format('<itunes:image href="https://evil.example/x"/>'),
        RSS.format("<image><url>https://evil.example/x</url></image>"),
        RSS.format("<description>&amp;lt;img src=//evil.example/x&amp;gt;</description>"),
        ATOM.format('<content type="html">&lt;img src=//evil.example/x&gt;</content>'),
        ATOM.format("<logo>https://evil.example/x</logo>"),
        ATOM.format("<icon>//evil.example/x</icon>"),
        ATOM.format('<link rel="enclosure" href="https://evil.example/x"/>'),
        ATOM.format('<link rel="alternate" href="javascript:x"/>'),
        ATOM.format('<link rel="self" href="https://evil.example/x"/>'),
        ATOM.format('<link rel="next" href="https://evil.example/x"/>'),
        ATOM.format('<link rel="hub" href="https://evil.example/x"/>'),
        ATOM.format('<content type="image/png" src="ipfs://evil/x"/>'),
        ATOM.format('<content type="xhtml">' + SHOWN + "</content>"),
        ATOM.format('<content type="image/png" src="https://evil.example/x"/>'),
        "<urlset><url><loc>https://evil.example/</loc></url></urlset>",
        '<x xml:base="https://evil.example/"/>',
    ],
)
def test_refuses_a_fetch(text, own):
    assert any(isinstance(found, RemoteFetch) for found in audit_xml(text, own, {}))


@pytest.mark.parametrize(
    "text",
    [
        SVG.format("<script>x</script>"),
        SVG.format('<rect onclick="x"/>'),
        SVG.format('<set attributeName="href" to="/x"/>'),
        RSS.format('<cloud domain="evil.example" port="80" path="/x" protocol="xml-rpc"/>'),
        '<?xml-stylesheet href="/x.xsl"?><rss/>',
        '<rss/><?xml-stylesheet href="/x.xsl"?>',
        '<rss><?xml-stylesheet href="/x.xsl"?></rss>',
        '<?xml-stylesheet type="text/css" href="//evil.example/x.css"?><rss/>',
        '<?xml-stylesheet type="text/css" href="https://evil.example/x.css"?><rss/>',
        '<?xml-stylesheet type="text/xsl" href="/theme/x.css"?><rss/>',
        '<?xml-stylesheet type="text/css" href="/theme/x.css" href="//evil.example/x"?><rss/>',
    ],
)
def test_refuses_what_runs(text, own):
    assert any(isinstance(found, RefusedMarkup) for found in audit_xml(text, own, {}))


def test_accepts_a_style_sheet_of_this_site(own):
    text = '<?xml-stylesheet type="text/css" href="/site/theme/flux.css"?><rss/>'
    assert list(audit_xml(text, own, {})) == []


@pytest.mark.parametrize(
    "text",
    [
        "<rss>",
        "",
        '<!DOCTYPE rss SYSTEM "https://evil.example/x.dtd"><rss/>',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
    ],
)
def test_refuses_what_it_cannot_read(text, own):
    assert any(isinstance(found, Unparsable) for found in audit_xml(text, own, {}))


def test_says_in_french_why_it_cannot_read(own):
    (broken,) = audit_xml("<rss>\n<b></rss>", own, {})
    assert broken == Unparsable("XML", "ligne 2, colonne 6")
    (typed,) = audit_xml("<!DOCTYPE rss><rss/>", own, {})
    assert isinstance(typed, Unparsable)
    assert "DOCTYPE" in typed.reason

"""What both sides are asked: for each endpoint some hundred bodies, the same ones on every run."""

import dataclasses
import json
import random
import urllib.parse

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
BOUNDARY = "rim"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


@dataclasses.dataclass(frozen=True)
class Endpoint:
    """
    An endpoint of both sides.

    template: the body, with $ where a value goes; or it goes where the path has a $
    stored: JSON pointer to what the answer of a success shows of it; None if it shows another text
    read_back: what to GET for that answer, if the write itself does not show it
    served_as: what stands before the path on Django's side, where two endpoints share one
    own_words: whether the product is known to refuse values in other words than Django's
    """

    name: str
    method: str
    path: str
    template: str = "$"
    stored: str | None = None
    read_back: str | None = None
    served_as: str = ""
    own_words: bool = False

    def url(self, value):
        """The path; with the value if that is where it goes."""
        return self.path.replace("$", value.decode("ascii")) if "$" in self.path else self.path


TERM_VALUE = '[{"field_id": %d, "otype": "table", "oid": 1, %s}]'
TERM_READ_BACK = "/integration/v2/custom_field_value/?otype=table&oid=1&field_id=%d"

ENDPOINTS = {
    endpoint.name: endpoint
    for endpoint in [
        Endpoint("body", "POST", "/integration/v1/article/", stored="/title"),
        Endpoint("list-body", "POST", "/integration/v2/domain/", stored="/0/title"),
        Endpoint("form", "POST", "/integration/v1/article/", stored="/title"),
        Endpoint("text", "POST", "/integration/v1/article/", '{"title": $, "body": "x"}', "/title"),
        Endpoint("note", "PATCH", "/integration/tag/1/", '{"description": $}'),
        Endpoint("boolean", "POST", "/integration/v1/article/", '{"title": "x", "body": "", "private": $}', "/private"),
        Endpoint(
            "integer",
            "POST",
            "/integration/flag/",
            '{"flag_type": "WARNING", "subject": {"id": $, "otype": "table"}, "flag_reason": "x"}',
            "/subject/id",
        ),
        Endpoint("time-filter", "GET", "/integration/v2/user/?ts_created__gt=$", own_words=True),
        Endpoint(
            "choice",
            "POST",
            "/integration/flag/",
            '{"flag_type": $, "subject": {"id": 1, "otype": "table"}, "flag_reason": "x"}',
            "/flag_type",
        ),
        Endpoint(
            "nested", "POST", "/integration/flag/", '{"flag_type": "WARNING", "subject": $, "flag_reason": "x"}', "/subject/id"
        ),
        Endpoint("nested-list", "POST", "/integration/v1/article/", '{"title": "x", "body": "", "children": $}', "/title"),
        Endpoint("integers", "DELETE", "/integration/v2/document/", '{"id": $}'),
        Endpoint(
            "texts",
            "PUT",
            "/integration/v1/api_resource/GET:https://api.example.com/v1/orders/",
            '{"path": $, "response_type": "JSON", "input_schema": {"type": "object"}}',
            "/path",
        ),
        Endpoint(
            "time",
            "PUT",
            "/integration/v2/custom_field_value/",
            TERM_VALUE % (5, '"value": "Draft", "ts_updated": $'),
            "/0/ts_updated",
            TERM_READ_BACK % 5,
        ),
        Endpoint(
            "date",
            "PUT",
            "/integration/v2/custom_field_value/",
            TERM_VALUE % (10001, '"value": $'),
            "/0/value",
            TERM_READ_BACK % 10001,
            served_as="/dates",
            own_words=True,
        ),
    ]
}

NUMBERS = (
    "0 -0 1 -1 2 01 -01 1.0 2.00 1. 1.5 0.1 .5 1e0 2e0 1e2 1E+2 1e-2 1e15 1e16 123456789012345678 1e22 1e23 2.0E-3 9.5e-5 "
    "9223372036854775807 9223372036854775808 -9223372036854775809 123456789012345678901234567890 1e400 -1e400 5e-324 "
    "1.7976931348623157e308 123456789.123456789 0.30000000000000004 -0.0 -1.0 NaN Infinity -Infinity - +1 0x10 1_0 1e 1e+ 1.e1 --1"
).split()

OTHER_JSON = ["null", "true", "false", "[]", "{}", "[1]", '{"a": 1}', "[null]", "[[]]", '["a", 1]', "nul", "True", "'a'", "", '""']

BLANKS = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2007\u200b\u2028\u2029\u202f\u205f\u3000\ufeff\u180e\u2060"

WORDS = [
    "a", " a ", "a  b", "ü", "日本", "😀", "\u00df", "e\u0301", "null", "Null", "None", "True", "true", "tRUE", "FALSE", "False",
    "f", "T", "y", "Y", "yes", "Yes", "yEs", "no", "NO", "on", "ON", "oN", "off", "OFF", "n", "0", "1", "2", "-1", "+1", " 1 ", "1 1",
    "1.0", "1.", "1.00 ", ".0", "1.5", "1e0", "0x1", "01", "1_0", "1__0", "_1", "1_", "\u0661", "\uff11", "\u00b9", "\U0001d7cf", "1\n",
    "- 1", "--1", "NaN", "inf", "a\x00b", "\x00", "\x01", "WARNING", "warning", " WARNING", "DEPRECATION", "article", '"', "\\", "/", "<b>",
    "x" * 500, "x" * 501, "x" * 2000, "x" * 2001, " " * 2001, "😀" * 1001, "1" * 1001, "0" * 1000 + "1", "%s%%{}", "a'b", "\x7f", "\u0085",
]  # fmt: skip

ESCAPES = [
    r'"\ud83d\ude00"', r'"\ud800"', r'"\udc00"', r'"\udc00\ud800"', r'"a\ud800b"', r'"\ud800\u0041"', r'"\u0000"', r'"\u0000\ud800"',
    r'"\u00e9"', r'"\u00E9"', r'"\/"', r'"\a"', r'"\u12"', r'"\u12g4"', r'"\u 123"', r'"\ud83d\u12"', r'"\ud83d\ug000"', r'"\ud83d\n"',
    '"a\tb"', '"a\nb"', '"a', '"\\', '"\\u', '"\\u123', '"\\u1234',
]  # fmt: skip

DATES = """
    2024-03-01 2024-3-1 2024-02-30 2024-02-29 2023-02-29 0001-01-01 0000-01-01 9999-12-31 10000-01-01 24-03-01 2024-13-01 2024-00-01
    2024-03-00 2024-03-32 20240301 2024/03/01 01.03.2024 2024-W10-5 2024-061 +2024-03-01 2024-003-01 2024-03-001
""".split()
CLOCKS = """
    00:00 07:07 7:7 23:59 24:00 23:60 07:07:33 07:07:60 07:07:3 7:07:33 070733 07 07:07:33.1 07:07:33.123456 07:07:33.1234567
    07:07:33.123456789012 07:07:33.1234567890123 07:07:33, 07:07:33. 07:07:33,5 07:07.5 07:07:33:01
""".split()
ZONES = """
    Z z +00:00 +0000 +00 -08:00 +0530 +5:30 +14 -23:59 +24:00 +23:59 +00:60 +01:99 UTC + -00:00 +01:0 +01:00:00 [UTC]
""".split() + ["", " Z", " +00:00", "Z\n"]
TIMES = (
    [f"{date}T{clock}{zone}" for date in DATES for clock, zone in [("07:07:33", "Z"), ("00:00", "+14"), ("23:59", "-23:59")]]
    + [f"2025-09-10{between}{clock}" for clock in CLOCKS for between in "T "]
    + [f"2025-09-10T07:07:33{fraction}{zone}" for zone in ZONES for fraction in ("", ".25")]
    + [f"2025-09-10{between}07:07" for between in ["t", "  ", "_", "", "\t", "T ", "\xa0"]]
    + ["2025-09-10", "now", "1757488053", "2025-09-10T\u0660\u0667:07", " 2025-09-10T07:07", "2025-09-10T07:07 ", "2025-09-10T07:07\n"]
)

DOCUMENT = '{"title": "a\\u00e9 \\"b", "body": "x\\n",\n "private": true, "n": [1.5e3, -2, null, {"t": []}], "e": {}}'
INSERTED = [",", ":", "}", "]", "{", "[", '"', "\\", "0", "1", "-", ".", "e", "u", "x", "\x00", "\x1f", "\t", "\n", "'", "NaN", "//", "\ufeff", "é"]


def texts(words):
    return [json.dumps(word, ensure_ascii=ascii) for word in words for ascii in (True, False)]


def broken_documents():
    """The document cut, with a character left out, doubled or put in, at every place."""
    for at in range(len(DOCUMENT) + 1):
        head, tail = DOCUMENT[:at], DOCUMENT[at:]
        yield head
        yield tail
        yield head + tail[1:]
        yield head + tail[:1] + tail
        yield from (head + inserted + tail for inserted in INSERTED)


def bodies():
    plain = ["", " ", "\n\n", "null", " null ", "0", "true", '"x"', "[]", "{}", "[{}]", DOCUMENT, DOCUMENT + "\r\n\t ", "\ufeff" + DOCUMENT]
    plain += ['{"title": "a", "title": "b", "body": ""}', '{"title": {}, "body": "", "title": "b"}', '{"body": "x"}', '{"": 1}']
    plain += ['{"title": "a", "body": "", "private": %s}' % each for each in OTHER_JSON]
    yield from ((JSON, text.encode("utf-8")) for text in plain)
    yield from ((JSON, text.encode("utf-8")) for text in broken_documents())
    yield from charsets()


CHARSETS = """
    utf-8 UTF8 utf_8 latin-1 latin1 iso-8859-1 ISO_8859-1 iso-8859-15 cp1252 windows-1252 utf-16 utf-16le utf-16-be utf-32 us-ascii ascii
    koi8-r shift_jis euc-jp gb18030 big5 cp437 cp850 macroman utf-8-sig nonsense x
""".split()
ENCODINGS = "utf-8 cp1252 latin-1 iso-8859-15 utf-16 utf-16-le utf-16-be utf-32 utf-8-sig shift_jis".split()
NO_UTF_8 = rb"\xff \xc3 \xc3( \xe2\x82 \xe2( \xed\xa0\x80 \xc0\x80 \xf0\x9f\x98 \xf4\x90\x80\x80 \x80 \xf5"


def charsets():
    """A text in every encoding, declared rightly, wrongly and not at all; and bytes that are no UTF-8."""
    for encoding in ENCODINGS:
        letters = "Größe €日" if encoding.startswith(("utf", "shift")) else "Größe €"
        body = ('{"title": "%s", "body": ""}' % letters).encode(encoding, "ignore")
        yield from ((f"{JSON}; charset={name}", body) for name in CHARSETS)
        yield from ((media, body) for media in [JSON, f'{JSON};charset="{encoding}"', f"{JSON} ; Charset={encoding.upper()}"])
    for broken in NO_UTF_8.decode("unicode_escape").encode("latin-1").split():
        for body in [b'{"title": "a%s", "body": ""}', b'{"title": "\xc3\xa4%s%s", "body": ""}', b'{"title": "a", "body": ""}%s', b"%s"]:
            yield JSON, body.replace(b"%s", broken)
    for media in ["APPLICATION/JSON", "application/json;", "application/json; a=b; charset=ascii"]:
        yield media, b'{"title": "a", "body": ""}'


def list_bodies():
    items = ['{"title": "a"}', "{}", "null", "1", '"a"', "[]", '{"title": ""}', '{"title": null}', '{"title": "b", "description": null}']
    yield from ((JSON, f"[{', '.join(pair)}]".encode()) for first in items for pair in ([first], [first, items[0]], [items[0], first]))
    yield from ((JSON, each.encode()) for each in OTHER_JSON + NUMBERS)


TITLES = """
    title=a title= title=+a+ title=a&title=b title=%FC title=%C3%BC title=% title=%zz title=a;b title Title=a title=%00 title=%ED%A0%80 title=ü
    title=a%26b%3Dc title=a=b =a&title=b &&title=b& title=%E2%82
""".split()
OTHER_FIELDS = """
    private= private=on private=x private=true&private=false agile_approval_enabled=1 custom_templates=x custom_templates=
    custom_templates=1.5&custom_templates=y custom_templates[0]=x custom_templates[1]=y&custom_templates[0]=x custom_templates[a]=x
    custom_templates[0]x=1 children=x children[0]id=x children[0]id=x&children[0]otype=q children[7]id=x&children[0]id=1
    children[0].id=1 children=[]
""".split()
PARTS = [
    [("title", b"a")],
    [("title", b" a "), ("title", b"b")],
    [("title", b"\xc3\xbc")],
    [("title", b"\xfc")],
    [("children[0]id", b"x")],
    [],
]
NO_BODIES = "text/plain text/csv nonsense image/png application/xml text/plain;charset=utf-8 application/merge-patch+json".split()


def forms():
    for form in [f"{title}&body=" for title in TITLES] + [f"title=a&body=&{other}" for other in OTHER_FIELDS] + ["", "title=a", "body=a"]:
        yield FORM, form.encode()
    for charset in ["utf-8", "iso-8859-1", "nonsense", "windows-1252"]:
        yield from ((f"{FORM}; charset={charset}", form) for form in [b"title=%FC&body=", b"title=\xfc&body=", b"title=%C3%BC&body="])
    yield from ((MULTIPART, multipart(parts + [("body", b"")])) for parts in PARTS)
    yield MULTIPART + "; charset=iso-8859-1", multipart([("title", b"\xfc"), ("body", b"")])
    yield from ((media, multipart([("title", b"a")])) for media in ["multipart/form-data", "multipart/form-data; boundary=other"])
    yield from ((MULTIPART, body) for body in [b"", b"x", multipart([("title", b"a")])[:-8], b'{"title": "a", "body": ""}'])
    yield from ((media, body) for media in NO_BODIES for body in [b"title=a&body=", b""])
    yield from ((media, b"") for media in [FORM, "multipart/form-data"])


def multipart(fields):
    rim = b"--" + BOUNDARY.encode()
    parts = [b'%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (rim, name.encode(), value) for name, value in fields]
    return b"".join(parts) + rim + b"--\r\n"


def lists(items):
    yield from (f"[{item}]" for item in items)
    yield from (f"[1, {item}, {item}]" for item in items[::3])


SCALARS = NUMBERS + OTHER_JSON + texts(WORDS) + ESCAPES
PADDED = texts([f"{blank}1{blank}" for blank in BLANKS] + [f"{blank}a{blank}b" for blank in BLANKS] + list(BLANKS))
OBJECTS = ['{"id": 1, "otype": "table"}', '{"id": 1}', '{"otype": "table"}', '{"id": null, "otype": null}']
OBJECTS += ['{"id": [], "otype": {}}', '{"id": "1", "otype": ""}']
LONG_LISTS = ["[]", "[1]", "[1, 2]", '["a", "b"]', "[[1]]", "[{}]", '{"0": 1}', "[1, null, 1.5]", '["1", " 2 ", ""]']
VALUES = {
    "text": SCALARS + PADDED,
    "note": SCALARS + PADDED,
    "boolean": SCALARS,
    "integer": SCALARS + PADDED,
    "choice": [value for value in SCALARS if "ENDORSEMENT" not in value],
    "nested": SCALARS + OBJECTS,
    "nested-list": SCALARS + OBJECTS + list(lists(OBJECTS + OTHER_JSON)),
    "integers": SCALARS + LONG_LISTS + list(lists(NUMBERS + texts(WORDS))),
    "texts": SCALARS + LONG_LISTS + list(lists(NUMBERS + texts(word for word in WORDS if len(word) < 256) + ESCAPES)),
    "time-filter": [urllib.parse.quote(time) for time in TIMES if time.strip()],
    "time": OTHER_JSON[1:] + NUMBERS + texts(TIMES)[::2],
    "date": ["true", "{}", "[1]", "{\"a\": 1}"] + NUMBERS + texts(DATES + TIMES[:12] + ["2024-03-01\n", " 2024-03-01", "2024-\u0660\u0663-01"])[::2],
}
WHOLE = {"body": bodies, "list-body": list_bodies, "form": forms}


def of(endpoint):
    """The media types and bodies that an endpoint is asked with."""
    if endpoint.name in WHOLE:
        return list(dict.fromkeys(WHOLE[endpoint.name]()))
    values = dict.fromkeys(VALUES[endpoint.name])
    return [(JSON, endpoint.template.replace("$", value).encode("utf-8")) for value in values]


def sample(cases, most):
    """So many of the cases, in their order, the same on every run."""
    return [cases[at] for at in sorted(random.Random(11).sample(range(len(cases)), min(most, len(cases))))]

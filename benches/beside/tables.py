"""`python tables.py FOLDER WAY`: how long one of Python's readers of pages takes for every file of a folder, in ms."""

import io
import json
import pathlib
import sys
import time


def pandas_by(flavor):
    import pandas

    def read(text):
        try:
            return sum(table.size for table in pandas.read_html(io.StringIO(text), flavor=flavor))
        except ValueError:  # a page without a table
            return 0

    return read


def lxml():
    from lxml import html

    def read(text):
        page = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
        return sum(1 for cell in page.iter("td", "th") if cell.text_content().strip() is not None)

    return read


def selectolax():
    from selectolax.lexbor import LexborHTMLParser

    def read(text):
        return sum(1 for cell in LexborHTMLParser(text).css("td, th") if cell.text(strip=True) is not None)

    return read


WAYS = {
    "pandas-lxml": lambda: pandas_by("lxml"),
    "pandas-html5lib": lambda: pandas_by("html5lib"),
    "lxml": lxml,
    "selectolax": selectolax,
}

folder, way = sys.argv[1:]
read = WAYS[way]()
files = [path.read_text("utf-8", errors="replace") for path in sorted(pathlib.Path(folder).iterdir())]
found = read(files[0])
start = time.perf_counter()
for text in files:
    found += read(text)
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "found": int(found)}))

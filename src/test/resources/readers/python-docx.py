"""Writes the tables that python-docx reads from Word files, as HTML."""
import html
import sys

import docx

for table in (table for path in sys.argv[1:] for table in docx.Document(path).tables):
    width = len(table.columns)
    places = {}
    for i, cell in enumerate(table._cells):
        places.setdefault(id(cell._tc), []).append((i // width, i % width, cell.text))
    print("<table>")
    for row in range(len(table.rows)):
        print("<tr>")
        for own in places.values():
            top, left, text = own[0]
            if top == row:
                rows = own[-1][0] - top + 1
                columns = own[-1][1] - left + 1
                print(f'<td rowspan="{rows}" colspan="{columns}">{html.escape(text)}</td>')
        print("</tr>")
    print("</table>")

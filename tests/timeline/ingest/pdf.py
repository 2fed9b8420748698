"""Small PDFs with a text layer: pages of lines, as a program would print them."""

from collections.abc import Sequence

HEAD = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents {} 0 R >>"


def pdf(*pages: Sequence[str], **said: str) -> bytes:
    """A PDF of these pages; `said` is what it says of itself (Title, Author, CreationDate)."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * at} 0 R' for at in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {' '.join(f'/{name} ({value})' for name, value in said.items())} >>",
    ]
    for at, lines in enumerate(pages):
        drawn = _drawn(lines)
        objects += [HEAD.format(6 + 2 * at), f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream"]
    return _filed(objects)


def _drawn(lines: Sequence[str]) -> str:
    shown = (line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines)
    return "BT /F 11 Tf 14 TL 72 740 Td " + " ".join(f"({line}) Tj T*" for line in shown) + " ET"


def _filed(objects: Sequence[str]) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, told in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{told}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()

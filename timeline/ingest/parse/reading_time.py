"""How long a page takes to read stands beside its day and tells nothing of it."""

import re

MINUTES = r"(?:min(?:ute|uut|uto|uta|uti|uten|ut|utter)?s?|мин\w*|dk|dakika)\b\.?"
TO_READ = (
    "read(?:ing)?(?: time)?|to read|de lect?ura|de lecture|de leitura|di lettura|lese(?:zeit|dauer)|lezen|leestijd"
)
TIME_TO_READ = (
    "reading time|time to read|(?:temps de )?lecture|(?:tiempo de )?lectura|(?:tempo de )?leitura"
    "|(?:tempo di )?lettura|lese(?:zeit|dauer)"
    "|leestijd|lesetid|lästid|læsetid|czas czytania|doba čtení|время чтения|okuma süresi"
)
ABOUT = r"(?: about| approx\.?| ca\.?| circa| environ| etwa| rund| unos| около)?"
READING = re.compile(
    rf"\(?\b(?:\d+[ -]?{MINUTES} (?:{TO_READ})|(?:{TIME_TO_READ})(?: ?:)?{ABOUT} ?\d+(?: ?{MINUTES})?)\)?", re.I
)


def without(line: str) -> str:
    return READING.sub(" ", line).strip()

"""Counts that stand beside a page's day and tell nothing of it: how long it takes to read, how often it was answered.

“2020-06-18 · Interview · 6 comments” is the day of the interview. What is counted must be set apart from the rest of
the line, so that “3 comments, last June 18” and the head of a list of comments keep their words.
"""

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
ANSWERS = (
    r"comments?|repl(?:y|ies)|responses?|shares?|likes?|views?|reads|reactions?|boosts?|upvotes?|points?|retweets?"
    r"|kommentare?|antworten|commentaires?|réponses?|vues|comentarios?|respuestas|vistas|coment[áa]rios?|commenti"
    r"|reacties?|kommentar(?:er)?|kommenttia|komentarzy?|komentářů|yorum|комментари\w+|коментар\w*"
)
ANSWERED = re.compile(
    rf"(?<![\w,.:])(?:\d[\d.,]* words|(?:\d[\d.,]*\s?k?|no|keine|aucun|sin|nessun) (?:{ANSWERS})|(?:{ANSWERS}) ?\(\d+\)"
    r"|comments? (?:off|closed|are closed))"
    r"(?=\s*(?:$|[|·•‧∙●/)—–]))",
    re.I,
)
# "This entry was posted on June 22 at 9:14 am and is filed under Labour. You can follow …"
FILED = re.compile(r"(?<=[\dm.])[, ]*(?:and )?(?:(?:is|was) filed (?:under|in)|filed under)\b.*", re.I)


def without(line: str) -> str:
    return ANSWERED.sub(" ", READING.sub(" ", FILED.sub("", line))).strip()

"""The words that pages put beside a day: published, changed, or something else that is not the day it came out.

Longer words stand for their beginnings too ("aktualisiert am", "actualizada"); scripts without spaces need no border.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PUBLISHED = (
    r"(?:first |originally |date |pub(?:lication)?\.? )?(?:publish(?:ed)?|posted|released|issued)(?: date"
    r"| (?:online|here|first))?"
    r"|(?:publication|pub|publishing|post) ?date|date of publication|date published|pub(?:lished)?date|date"
    r"|(?:erst)?ver[öo]ffentlicht\w*|ver[öo]ffentlichung(?:sdatum)?|erschienen|erscheinungsdatum|datum"
    r"|publiziert|online seit"
    r"|publi[ée]{1,2}s?|parue?|mise? en ligne|(?:date|fecha|data) (?:de|di|da) (?:publica\w+|pubblicazione|parution)"
    r"|publicad[oa]s?|publicaci[óo]n|publica[çc][ãa]o|fecha|pubblicat[oa]|pubblicazione|publicat"
    r"|gepubliceerd|geplaatst|publicatiedatum|publicerad|publicerat|publisert|offentliggjort|udgivet|julkaistu"
    r"|opublikowan[oya]|data publikacji|dodano|publikov[áa]no|vyd[áa]no|zve[řr]ejn[ěe]no|publikovan[ée]"
    r"|опубликовано|дата публикации|опубліковано|дата публікації|yay[ıi]nlanma(?: tarihi)?|yay[ıi]n tarihi"
    r"|k[öo]zz[ée]t[ée]ve|megjelent|δημοσιεύ(?:τηκε|θηκε)|δημοσίευση|objavljen[oa]|публикува\w+|дата на публикуване"
    r"|paskelbta|public[ēe]ts|avaldatud|xu[ấa]t b[ảa]n|đăng(?: ngày| lúc)?|diterbitkan|dipublikasikan|tayang"
    r"|प्रकाशित|publicat el|argitaratua|birt|objavljeno|نشر(?: في)?|نُشر(?: في)?|تاريخ النشر|פורסם"
)
PUBLISHED_EAST = (
    r"发布(?:时间|日期|于)?|发表(?:时间|于)?|發[布佈表](?:時間|日期|於)?|公開日?|配信日?|掲載日?|投稿日?"
    r"|게시일?|입력|등록일?|발행일?"
)
CHANGED = (
    r"(?:last |first )?(?:updat(?:ed?|es|ing)|modifi(?:ed|cation)|chang(?:ed?|es)|correct(?:ed|ion)s?"
    r"|revis(?:ed|ion)s?|edit(?:ed|s)|amended|reviewed|refreshed)(?: date)?"
    r"|date modified|(?:zuletzt |letzte )?(?:aktualisier\w+|ge[äa]ndert|[äa]nderung|bearbeitet|update"
    r"|ver[äa]ndert|korrigiert)|stand(?=:|\s\d)"
    r"|mis(?:e)? [àa] jour|actualis\w+|modifi[ée]\w*|derni[èe]re modification|corrig[ée]\w*"
    r"|actualizad\w+|actualizaci[óo]n|modificad\w+|atualizad\w+|atualiza[çc][ãa]o|aggiornat\w+"
    r"|aggiornamento|modificat\w+|ultima modifica"
    r"|bijgewerkt|gewijzigd|aangepast|laatste wijziging|uppdatera\w+|[äa]ndrad|oppdatert|endret"
    r"|opdatere\w+|[æa]ndret|p[äa]ivitetty|muokattu"
    r"|(?:za)?aktualizo\w+|aktualizacj\w+|zmienion\w+|zm[ěe]n[ěe]no|upraveno|обновлен\w+|изменен\w+"
    r"|оновлен\w+|g[üu]ncelle\w+|friss[íi]t\w+|ενημερώθηκε|(?:τελευταία )?ενημέρωση"
    r"|актуализиран\w*|a[žz]urirano|atnaujinta|atjaunin[āa]ts|uuendatud|c[ậa]p nh[ậa]t(?: lúc)?|diperbarui"
    r"|अपडेट|עודכן|(?:تم )?(?:ال)?تحديث"
)
CHANGED_EAST = (
    r"(?:最終|最后|最後)?(?:更新|修改|编辑|編輯|改訂|変更)(?:时间|時間|日期|日時|日|于|於)?"
    r"|(?:최종)?\s?(?:수정|업데이트)일?"
)
OTHER = (
    r"©|\(c\)|copyright|accessed|retrieved|abgerufen|consult[ée]\w*|archived|print(?:ed)? edition"
    r"|in print|appears? in print|version of this article"
    r"|founded|established|since|seit|depuis|desde|born|died|event|starts?|ends?|until|expires?|deadline|valid|due"
    r"|today|heute|joined|member|registered|replied|commented|wrote|photo(?:graph)?s?|image|taken|picture"
    r"|foto|file|recorded"
    r"|dated|effective|scheduled|upcoming|next|last login|comments?|repl(?:y|ies)|kommentar\w*|received"
    r"|accepted|submitted|hearing|filed"
)


def _words(*kinds: tuple[str, str, str]) -> re.Pattern[str]:
    latin = "|".join(rf"(?P<{name}>(?<!\w)(?:{words})(?!\w))" for name, words, _ in kinds)
    east = "|".join(rf"(?P<{name}_east>{words})" for name, _, words in kinds if words)
    return re.compile(f"{latin}|{east}", re.I)


MARK = _words(("changed", CHANGED, CHANGED_EAST), ("published", PUBLISHED, PUBLISHED_EAST), ("other", OTHER, ""))


@dataclass(frozen=True)
class Label:
    kind: str  # published | changed | other
    start: int
    end: int


def labels_in(line: str) -> Iterator[Label]:
    for found in MARK.finditer(line):
        yield Label((found.lastgroup or "").removesuffix("_east"), *found.span())


def only_label(line: str) -> bool:
    """A line that is nothing but a label: its day stands on the next one."""
    rest = MARK.sub("", line[:60])
    return rest != line[:60] and len(line) <= 40 and not re.search(r"\w{4}", rest)

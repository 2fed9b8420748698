"""The words that pages put beside a day: published, changed, or something else that is not the day it came out.

Longer words stand for their beginnings too ("aktualisiert am", "actualizada"); scripts without spaces need no border.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

MACHINE = "\ue000"  # before what a page's markup says, among the words that a reader sees
PUBLISHED = (
    r"(?:published|posted) and (?:last )?updated"
    r"|(?:first|originally) (?:appeared|published|printed) in (?:the )?(?:\S+ ){1,6}?(?:of|on)(?= \w+ \d)"
    r"|(?:first |originally |date |pub(?:lication)?\.? )?(?:publish(?:ed)?|posted|released|issued|uploaded)(?: date"
    r"| (?:online|here|first|originally))?|(?:first|originally) appeared"
    r"|(?:publication|pub|publishing|post) ?date|date of publication|date published|pub(?:lished)?date"
    r"|(?:online|live) since"
    r"|(?:erst)?ver[öo]ffentlicht\w*|(?:erst)?ver[öo]ffentlichung(?:sdatum)?|erschienen|erscheinungsdatum"
    r"|publiziert|online seit"
    r"|publi[ée]{1,2}s?|parue?|mise? en ligne|(?:date|fecha|data) (?:de|di|da) (?:publica\w+|pubblicazione|parution)"
    r"|publicad[oa]s?|publicaci[óo]n|publica[çc][ãa]o|pubblicat[oa]|pubblicazione|publicat"
    r"|gepubliceerd|geplaatst|publicatiedatum|publicerad(?:es)?|publicerat|publisert|offentliggjort|udgivet|julkaistu"
    r"|opublikowan[oya]|data publikacji|dodano|publikov[áa]no|vyd[áa]no|zve[řr]ejn[ěe]no|publikovan[ée]"
    r"|опубликовано|дата публикации|опубліковано|дата публікації|yay[ıi]nlanma(?: tarihi)?|yay[ıi]n tarihi"
    r"|giri[şs](?: tarihi)?"
    r"|k[öo]zz[ée]t[ée]ve|megjelent|δημοσιεύ(?:τηκε|θηκε)|δημοσίευση|objavljen[oa]|публикува\w+|дата на публикуване"
    r"|paskelbta|public[ēe]ts|avaldatud|xu[ấa]t b[ảa]n|đăng(?: ngày| lúc)?|diterbitkan|dipublikasikan|tayang"
    r"|posté[es]*|postat[oa]|postad[oa]|subid[oa]|uscit[oa]|verschenen|publikacja|data (?:dodania|pubblicazione)"
    r"|размещен[оа]?|розміщено"
    r"|प्रकाशित|publicat el|argitaratua|birt|objavljeno|نشر(?: في)?|نُشر(?: في)?|تاريخ النشر|פורסם"
)
# A notice, an advertisement, a release or a broadcast has words of its own for coming out.
NOTICE = (
    r"(?:ad(?:vert(?:isement)?)?|notice|vacancy|job|listing|tender|announcement|call|minutes|transcript|agenda|article"
    r"|story|column|page|text) (?:first )?(?:placed|listed|posted|published|issued|dated|advertised|released)(?: on)?"
    r"|(?:first )?(?:listed|advertised|placed) on|(?:notice|issue|posting|listing) ?date"
    r"|date of (?:(?:this |the )?notice|issue|posting)"
    r"|date of (?:dispatch|despatch|sending)(?: of (?:this|the) notice)?|for (?:immediate )?release(?: on)?"
    r"|(?:press|media|news) (?:release|statement)(?:,? n[or]\.? ?[\w/.-]{1,12})?(?: (?:of|dated))?"
    r"|(?:newsletter|bulletin|circular|notice|communiqué|memo(?:randum)?)(?: n[or]\.? ?[\w/.-]{1,12})? (?:of|dated)"
    r"|(?:first |originally )?(?:aired|broadcast)(?: on)?(?=:? (?:\w+day,? )?\w+ \d)|(?:air|broadcast) date"
    r"|debated(?: on)?|sent(?=:)|(?:newsletter|mailing|e-?mail) sent(?: on)?"
    r"|filed under [^|\d]{2,40} on(?= \w+ \d)"
    r"|filed(?=[^|]{0,30}(?:\d{1,2}:\d\d| page \d))|submitted by(?! an? )|publ?\.(?=\s\d)"
    r"|(?:öffentliche )?(?:bekanntmachung|ausschreibung|pressemitteilung|anzeige|sendung)(?: nr\.? ?[\w/.-]{1,12})? vom"
    r"|tag der absendung(?: dieser bekanntmachung)?|avis (?:publié|envoyé|émis) le|date d['’]envoi(?: de l['’]avis)?"
    r"|communiqué(?: de presse)? du|diffusée? le|(?:anuncio|aviso) (?:de|publicado el)|fecha de envío(?: del anuncio)?"
)
# A mere date is the page's unless another word says of what.
DATE = (
    r"date|datum|fecha|data|dato|dátum|дата|tarih|päivämäärä|päiväys|pvm|ημερομηνία|tanggal|التاريخ|תאריך|दिनांक|तारीख"
)
PUBLISHED_EAST = (
    r"(?:发布|发表|刊登|刊发|上传)(?:时间|日期|于)?|(?<![\w新])(?:时间|日期|時間)(?=\s?[:：])|發[布佈表](?:時間|日期|於)?|公開日?|配信日?|掲載日?|投稿日?"
    r"|게시일?|(?:기사)?\s?입력(?:일시|일)?|등록(?:일시|일)?|발행일?|승인|작성일?|송고"
)
CHANGED = (
    r"(?:(?:most )?recently |last |lastly |first |later |subsequently )?(?:updat(?:ed?|es|ing)|modifi(?:ed|cation)"
    r"|chang(?:ed?|es)|correct(?:ed|ion)s?|revis(?:ed|ion)s?|edit(?:ed|s)|amended|reviewed|refreshed|altered"
    r"|revisited|fact-?checked|republished|reissued|reposted)(?: date)?"
    r"|date modified|(?:zuletzt |letzte )?(?:aktualisier\w+|ge[äa]ndert|[äa]nderung|bearbeitet|update"
    r"|ver[äa]ndert|korrigiert)|stand(?=:|\s\d)"
    r"|mis(?:e)? [àa] jour|actualis\w+|modifi[ée]\w*|derni[èe]re modification|corrig[ée]\w*"
    r"|actualiza[dt]\w*|actualitza\w+|actualizaci[óo]n|modificad\w+|atualizad\w+|atualiza[çc][ãa]o|aggiornat\w+"
    r"|aggiornamento|modificat\w+|ultima modifica"
    r"|bijgewerkt|gewijzigd|aangepast|laatste wijziging|uppdatera\w+|[äa]ndrad|oppdatert|endret"
    r"|opdatere\w+|[æa]ndret|p[äa]ivitetty|muokattu"
    r"|(?:za)?aktualizo\w+|aktualizacj\w+|zmienion\w+|zm[ěe]n[ěe]no|upraveno|обновлен\w+|изменен\w+"
    r"|оновлен\w+|g[üu]ncelle\w+|friss[íi]t\w+|m[óo]dos[íi]t\w+|ενημερώθηκε|(?:τελευταία )?ενημέρωση"
    r"|актуализиран\w*|a[žz]urirano|atnaujinta|atjaunin[āa]ts|uuendatud|c[ậa]p nh[ậa]t(?: lúc)?|diperbarui"
    r"|अपडेट|עודכן|(?:تم )?(?:ال)?تحديث"
)
CHANGED_EAST = (
    r"(?:最終|最后|最後)?(?:更新|修改|(?:编辑|編輯)(?=[于於时時日])|改訂|変更)(?:时间|時間|日期|日時|日|于|於)?"
    r"|(?:최종)?\s?(?:수정|업데이트)일?"
)
OTHER = (
    r"©|\(c\)|copyright|accessed|retrieved|abgerufen|consult[ée]\w*|(?:last )?visited|print(?:ed)? edition"
    r"|in print|appears? in print|version of this article"
    r"|founded|established|since|seit|depuis|desde|born|died|event|starts?|ends?|until|expires?|deadline|valid|due"
    r"|clos(?:es|ing)(?: date)?|apply by"
    r"|joined|member|registered|replied|commented|wrote|photo(?:graph)?s?|image|taken|picture"
    r"|foto|file|recorded"
    r"|effective|scheduled|upcoming|next|last login|comments?|repl(?:y|ies)|kommentar\w*|received"
    r"|accepted|submitted|hearing|filed|renews?|as of|in force"
)
# Who keeps or prints a page, and whoever tells the time on it, puts days of their own there.
KEPT = (
    r"archiv\w*|arquivad\w*|arkiver\w*|архив\w*|αρχειοθετ\w*|captur\w*|snapshots?|crawl(?:ed)?|cached?|saved"
    r"|preserv\w*|harvested|gespeichert|gesichert|schnappschuss|enregistr[ée]\w*|sauvegard\w*|instantánea|guardad\w*"
    r"|salvat\w*|salv[oa]|gravad[oa]|opgeslagen|bewaard|sparad\w*|lagret|gemt|tallennettu|zapisan\w*|uložen\w*"
    r"|сохранен\w*|збережен\w*|kaydedil\w*|mentve|print(?:ed|out)?(?: date)?|(?:aus)?gedruckt|druckdatum|imprim[ée]\w*"
    r"|impres[oa]|impressão|stampat[oa]|afgedrukt|utskriv\w*|utskrift\w*|udskrevet|tulostettu|wydruk\w*|vytištěn\w*"
    r"|напечатан\w*|распечатан\w*|yazdır\w*|download(?:ed)?|heruntergeladen|télécharg[ée]\w*|descargad\w*|scaricat\w*"
)
NOW = (
    r"today|heute|aujourd.hui|hoy|hoje|oggi|vandaag|i ?dag|tänään|dzi[śs](?:iaj)?|dnes|сегодня|сьогодні|bugün|ma|σήμερα"
    r"|avui|azi|hari ini|hôm nay|आज|اليوم|היום|e-?paper|e-?edition|today.s paper"
)
OTHER_EAST = (
    r"保存(?:日|时间|時間)|存[档檔]|归档|歸檔|快照|アーカイブ|取得日|저장(?:일|됨)|캡처|打印|列印|印刷日|인쇄"
    r"|今天是|今日は|本日は|오늘은"
)


def _words(*kinds: tuple[str, str, str]) -> re.Pattern[str]:
    latin = "|".join(rf"(?P<{name}>(?<!\w)(?:{words})(?!\w))" for name, words, _ in kinds)
    east = "|".join(rf"(?P<{name}_east>{words})" for name, _, words in kinds if words)
    return re.compile(f"{latin}|{east}", re.I)


MARK = _words(
    ("changed", CHANGED, CHANGED_EAST),
    ("published", f"{NOTICE}|{PUBLISHED}|{DATE}", PUBLISHED_EAST),
    ("other", f"{OTHER}|{KEPT}|{NOW}", OTHER_EAST),
)
PLAIN_DATE = re.compile(DATE, re.I)
KEPT_FROM = re.compile(rf"\W*(?:{KEPT})(?!\w)(?!.*\d{{4}})", re.I)


@dataclass(frozen=True)
class Label:
    kind: str  # published | changed | other
    start: int
    end: int


@lru_cache(maxsize=512)  # each line is asked for its labels by many rooms, one after the other
def labels_in(line: str) -> tuple[Label, ...]:
    marks = ((found.lastgroup or "", found) for found in MARK.finditer(line))
    return tuple(Label(name.removesuffix("_east"), *found.span()) for name, found in marks)


def is_plain_date(line: str, label: Label) -> bool:
    return bool(PLAIN_DATE.fullmatch(line, label.start, label.end))


def is_of_a_keeper(line: str) -> bool:
    """Whether a line says where the page was saved from ("Saved from https://…"): the next line then says when."""
    return bool(KEPT_FROM.match(line))


def only_label(line: str) -> bool:
    """Whether a line is only a label, whose day stands on the next line."""
    rest = MARK.sub("", line[:60])
    return rest != line[:60] and len(line) <= 40 and not re.search(r"\w{4}", rest)

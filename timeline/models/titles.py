"""Titles, honorifics, suffixes and particles of people's names, folded, as parts of regular expressions."""

TITLES = (
    "ms|mrs|mr|miss|mx|miz|mses|messrs|mister|missus|sir|dame|lady|lord|madam|dr|doctor|prof|professor|rev|reverend|judge"
    "|justice|capt|captain|sgt|sergeant|lt|lieutenant|col|colonel|officer|engineer|nurse|coach|comrade|sister|brother|sen"
    "|senator|rep|frau|fraulein|herr|mme|madame|mlle|mademoiselle|monsieur|maitre|sra|sr|srta|senora|senor|senorita"
    "|don|dona|sig|sig ra|signor|signora|signorina|dott|dott ssa|ing|mevrouw|mevr|meneer|heer|dhr"
    "|fru|froken|frk|hr|pani|pan|bibi|begum|shri|smt|kumari|ustaz|m|doktor|doctora|dra|doutor|doutora|senhor|senhora"
    "|pastor|pastora|rabbi|imam|father|cllr|councillor|councilor|councilwoman|councilman|fr"
    "|profesor|profesora|gospodin|gospoza|gospoda|domnul|doamna|kyrios|kyria|bay|bayan"
)
DEGREES = (
    "dr|prof|med|dent|vet|phil|jur|iur|rer|nat|pol|oec|theol|agr|techn|soc|paed|habil|mult|univ|ing|dipl|mag|mgr|h c|hc"
)
"""What may follow a title: “Dr. med.”, “Prof. Dr. Dr. h. c. mult.”"""
FURTHER = rf"(?: (?:{DEGREES}))*"
TITLE = rf"(?=[A-Z])(?i:(?:{TITLES}|{DEGREES}){FURTHER})"
SMALL_TITLE = rf"(?!m )(?:{TITLES}){FURTHER}"
"""As most languages write it inside a sentence: “la señora Worker”, “hr. Worker”. (An m is a metre.)"""
SEVERAL = "(?=[A-Z])(?i:messrs|mses|misses|mesdames|mmes|drs|profs|herren|senores|senoras|signori)"
"""Before surnames of which each may be the one: “Messrs Hale and Worker”."""
HONOURS = "(?i:san|sama|kun|chan|sensei|ssi|nim|ji)"
BEFORE_SURNAMES = "de|del|della|da|das|do|dos|di|du|des|van|von|vander|bin|ibn|al|el|zu|la|le"
"""Particles that are sometimes glued to the surname: alKarimi, DelRio."""
SUFFIXES = ("jr", "sr", "ii", "iii", "iv")
PARTICLE = "(?:(?:de|la|las|los|del|da|das|do|dos|di|du|des|d|van|von|v|vd|der|den|ter|bin|ibn|al|el|zu|zur|af|av|o) )"

"""The nouns for those who act, by class, and the adjectives that may stand before them. Plain data for patterns."""


def any_of(listing: str) -> str:
    """A pattern for one of the comma-separated words; longer ones first, so that "staff members" is not "staff"."""
    listed = [word.strip() for word in listing.replace("\n", " ").split(",") if word.strip()]
    return rf"(?:{'|'.join(sorted(listed, key=len, reverse=True))})"


WORKERS = any_of("""
    employees?, workers?, staffers?, staff members?, members of (?:the )?staff, staff, engineers?, researchers?,
    scientists?, contractors?, subcontractors?, drivers?, couriers?, riders?, moderators?, programmers?,
    developers?, designers?, coders, technicians?, technologists?, guards, janitors, cleaners, pickers, packers,
    loaders, machinists, nurses, assistants, journalists, pilots, associates, colleagues, coworkers, co-workers,
    testers, annotators, analysts, managers, freelancers, temps, shoppers, professionals, creators, organi[sz]ers,
    googlers, amazonians
""")
HOLDERS = any_of("shareholders?, investors?, stockholders?, shareowners?")
GROUPS = any_of("""
    organi[sz]ations, groups, associations, charities, nonprofits, non-profits, coalition, advocates, activists,
    academics, professors, scholars, lecturers, teachers, faculty, students, residents, citizens, neighbou?rs,
    parents, people, unions, experts, protesters, demonstrators,
    customers, consumers, users, subscribers, campaigners, faith leaders
""")
LAWMAKERS = any_of("""
    lawmakers, senators, members of congress, members of the house, members of parliament, representatives,
    legislators, congressmen
""")
ACTING = any_of("""
    lawyers?, attorneys?, solicitors?, counsel, members?, delegates?, delegations?, volunteers?, officials?, officers?,
    leaders?, heads?, presidents?, directors?, chairs?, chairwoman, chairman, spokespeople, envoys?, chapters?,
    branch, branches, representative, a group, organi[sz]ers?, supporters?, campaigners?
""")
ADJECTIVE = any_of("""
    current, former, then, and, other, fellow, software, warehouse, tech, technology, cloud, AI, A\\.I\\., senior,
    junior, own, corporate, contract, delivery, data, security, full-time, part-time, temporary, temp, female,
    male, women, black, activist, institutional, individual, leading, prominent, research, machine-learning,
    machine, learning, civil, rights, liberties, human, privacy, racial, justice, advocacy, community, immigrant,
    immigration, faith, religious, labor, labour, local, national, international, public, interest, artificial,
    intelligence, rank-and-file, internal, nonprofit, content, user, ride-hail, striking, protesting, concerned,
    dissenting, the company's, tech-industry, independent, academic, computer, science, university, union,
    unionized, new, different, more, additional, fulfillment, center, factory, retail, store, food, service,
    house, democratic, republican, U\\.S\\.
""")

# Access rights: who may do what, through what, and what would change it.
access = Oikeudet
access-matrix = Taulukko
access-person = Mitä hän saa?
access-object = Kuka saa?
access-what-if = Entä jos?
access-roles = Roolit kuvina

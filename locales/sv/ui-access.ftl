# Access rights: who may do what, through what, and what would change it.
access = Rättigheter
access-matrix = Tabell
access-person = Vad får de göra?
access-object = Vem får?
access-what-if = Tänk om?
access-roles = Rollerna i bild

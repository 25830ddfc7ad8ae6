# Access rights: who may do what, through what, and what would change it.
access = Access
access-matrix = Matrix
access-person = What may they do?
access-object = Who may?
access-what-if = What if?
access-roles = Roles as pictures

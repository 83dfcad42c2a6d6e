# language: fr
@R20
Fonctionnalité: Le contrat HTTP
  Méthode, format, taille et langue sont les mêmes pour les trois fonctions.

  Plan du scénario: La méthode <méthode> n’est pas admise
    Quand chaque fonction reçoit une requête <méthode>
    Alors toutes les demandes sont refusées : la méthode n’est pas autorisée

    Exemples:
      | méthode |
      | GET     |
      | PUT     |
      | PATCH   |
      | DELETE  |
      | OPTIONS |
      | HEAD    |
      | BREW    |

  @dehors
  Plan du scénario: Le format « <format> » n’est pas pris en charge
    Quand chaque fonction reçoit un corps annoncé comme <format>
    Alors toutes les demandes sont refusées : le format n’est pas pris en charge

    Exemples:
      | format                            |
      | rien                              |
      | text/plain                        |
      | application/x-www-form-urlencoded |
      | multipart/form-data; boundary=x   |
      | application/xml                   |
      | application/json; charset=latin1  |
      | application/jsonp                 |

  Plan du scénario: Le format « <format> » est pris en charge
    Quand chaque fonction reçoit un corps annoncé comme <format>
    Alors toutes les demandes sont refusées : la requête est invalide

    Exemples:
      | format                            |
      | application/json                  |
      | application/json; charset=utf-8   |
      | Application/JSON;charset="UTF-8"  |

  @dehors
  Plan du scénario: Un corps de <taille> octets
    Quand chaque fonction reçoit un corps de <taille> octets
    Alors toutes les demandes sont refusées : <refus>

    Exemples:
      | taille | refus                       |
      | 4096   | la requête est invalide     |
      | 4097   | le corps est trop volumineux |
      | 5120   | le corps est trop volumineux |

  @dehors
  Plan du scénario: Un corps compressé par <codage> n’est pas lu
    Quand chaque fonction reçoit un corps compressé par <codage>
    Alors toutes les demandes sont refusées : la requête est invalide

    Exemples:
      | codage  |
      | gzip    |
      | deflate |

  @dehors
  Plan du scénario: La langue « <préférence> »
    Quand un refus est demandé avec la préférence de langue <préférence>
    Alors il est rédigé en <langue>

    Exemples:
      | préférence              | langue   |
      | aucune                  | français |
      | fr                      | français |
      | en                      | anglais  |
      | en-GB, fr;q=0.5         | anglais  |
      | fr-CA, en;q=0.9         | français |
      | de, en;q=0.5            | anglais  |
      | ar                      | français |
      | *                       | français |
      | n'importe quoi;;q=x     | français |

  @R17
  Scénario: Les adresses de surveillance
    Alors le produit se dit vivant et prêt
    Et ses mesures sont lisibles par Prometheus

  Plan du scénario: Une adresse qui n’existe pas : <méthode> <adresse>
    Quand une requête <méthode> est envoyée à <adresse>
    Alors la demande est refusée : l’adresse est inconnue

    Exemples:
      | méthode | adresse                     |
      | POST    | /function/inconnue          |
      | POST    | /function/authenticate/plus |
      | POST    | /_/health                   |
      | POST    | /_/ready                    |
      | POST    | /metrics                    |
      | PUT     | /nulle-part                 |
      | POST    | /function/..%2f             |

  Plan du scénario: Des paramètres d’adresse ne changent rien
    Quand chaque fonction reçoit une requête invalide avec les paramètres <paramètres>
    Alors toutes les demandes sont refusées : la requête est invalide

    Exemples:
      | paramètres                                    |
      | ?username=camille&password=x&code=000000      |
      | ?CamelHttpResponseCode=200                    |
      | ?CamelSqlQuery=delete%20from%20account        |
      | ?a=%20&a=%20                                  |

  Scénario: Une adresse illisible
    Quand une adresse illisible est demandée
    Alors elle est refusée dans la forme du contrat

  Scénario: Cent en-têtes
    Quand une requête porte 100 en-têtes
    Alors elle est servie

  Scénario: Un en-tête de trop
    Quand une requête porte 101 en-têtes
    Alors elle est refusée dans la forme du contrat

  Scénario: Deux noms d’hôte
    Quand une requête porte deux noms d’hôte
    Alors elle est refusée dans la forme du contrat

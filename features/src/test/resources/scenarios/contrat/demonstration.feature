# language: fr
@R15
Fonctionnalité: La démonstration ne sert que sa page
  Elle tourne sur un poste où un navigateur ouvre aussi d’autres sites, et où d’autres comptes travaillent. Ni les uns ni les
  autres ne doivent pouvoir s’en servir, créer un compte ou en vieillir un.

  Règle: Un autre nom est refusé

    Plan du scénario: Appelée « <nom> », elle répond
      Quand la démonstration est appelée « <nom> » à toutes ses adresses
      Alors elle répond à chacune

      Exemples:
        | nom               |
        | localhost         |
        | LOCALHOST:8080    |
        | 127.0.0.1         |
        | 127.0.0.1:8080    |
        | [::1]:8080        |
        | demo.example      |
        | demo.example:8443 |

    Plan du scénario: Appelée « <nom> », elle refuse
      Quand la démonstration est appelée « <nom> » à toutes ses adresses
      Alors elle refuse à chacune, dans la forme du contrat

      Exemples:
        | nom                   |
        | pirate.example        |
        | pirate.example:8080   |
        | localhost.pirate.example |
        | 127.0.0.1.nip.example |
        | 192.0.2.7             |
        | demo.example.org      |

    Scénario: Appelée sans nom, elle refuse
      Quand la démonstration est appelée « rien » à toutes ses adresses
      Alors elle refuse à chacune, sans aller plus loin

  Règle: Un autre site est refusé

    Plan du scénario: Un navigateur annonce « <en-têtes> », et elle répond
      Quand un navigateur l’appelle à toutes ses adresses en annonçant « <en-têtes> »
      Alors elle répond à chacune

      Exemples:
        | en-têtes                                                                            |
        | Origin: http://localhost:8080                                                       |
        | Origin: https://localhost:8080                                                      |
        | Sec-Fetch-Site: same-origin                                                         |
        | Sec-Fetch-Site: none                                                                |

    Plan du scénario: Un navigateur annonce « <en-têtes> », et elle refuse
      Quand un navigateur l’appelle à toutes ses adresses en annonçant « <en-têtes> »
      Alors elle refuse à chacune, dans la forme du contrat

      Exemples:
        | en-têtes                                          |
        | Origin: http://pirate.example                     |
        | Origin: http://localhost:3000                     |
        | Origin: http://localhost:8080.pirate.example      |
        | Origin: null                                      |
        | Sec-Fetch-Site: cross-site                        |
        | Sec-Fetch-Site: same-site                         |
        | Sec-Fetch-Site: cross-site; Sec-Fetch-Mode: navigate; Sec-Fetch-Dest: iframe |

    Scénario: Un lien d’un autre site mène à sa page
      Quand une personne suit un lien d’un autre site vers la page
      Alors la page s’ouvre

    Scénario: Un formulaire d’un autre site ne mène à rien
      Quand une personne envoie le formulaire d’un autre site à la démonstration
      Alors elle refuse à chacune, dans la forme du contrat

  Règle: Un compte vieillit d’un nombre de mois raisonnable

    Plan du scénario: De <mois> mois, elle répond par <réponse>
      Quand on lui demande de vieillir un compte inconnu de <mois> mois
      Alors elle répond par <réponse>

      Exemples:
        | mois        | réponse |
        | 1           | 404     |
        | 1200        | 404     |
        | 0           | 400     |
        | -1          | 400     |
        | 1201        | 400     |
        | 1.5         | 400     |
        | "1"         | 400     |
        | 4294967297  | 400     |

  Règle: Les autres comptes de la machine n’y entrent pas

    Scénario: Chacun prouve son mot de passe à la base, par SCRAM
      Alors la base de la démonstration ne laisse entrer personne sans SCRAM
      Et son propriétaire n’y entre pas avec un autre mot de passe

    Scénario: Ses dossiers ne s’ouvrent qu’à qui l’a lancée
      Alors les secrets, la base et les programmes de la démonstration ne sont qu’à leur propriétaire

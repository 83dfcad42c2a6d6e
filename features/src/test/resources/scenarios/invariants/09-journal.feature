# language: fr
@R16
Fonctionnalité: Chaque décision laisse une ligne, aucune ne livre de secret
  Une ligne de journal par décision, pour ceux qui surveillent les abus. Mots de passe, secrets, codes et tickets n’y
  figurent pas, ni dans les mesures.

  Plan du scénario: La décision « <issue> » laisse une ligne
    Étant donné que Camille a un compte actif
    Quand Camille s’authentifie avec <essai>
    Alors la décision a laissé une seule ligne, avec l’issue "<issue>" et le motif "<motif>"
    Et cette ligne nomme la fonction authenticate, le compte de Camille et l’adresse de l’appelant

    Exemples:
      | essai                   | issue               | motif          |
      | ses identifiants        | authenticated       | -              |
      | un mauvais mot de passe | credentials-refused | wrong-password |
      | un mauvais code         | credentials-refused | wrong-code     |

  Scénario: Ni une réussite, ni un refus, ni un renouvellement ne laissent de secret au journal
    Étant donné que Camille a un compte actif
    Quand Camille s’authentifie avec un mauvais code
    Et Camille s’authentifie avec ses identifiants
    Et 6 mois passent
    Et Camille s’authentifie avec ses identifiants
    Et Camille renouvelle son mot de passe et son second facteur
    Alors ni le journal ni les mesures ne contiennent de secret ou de code

  Scénario: Un code rejoué, un second facteur gelé et un nom inconnu ont chacun leur motif
    Étant donné des comptes dans tous les états
    Quand chaque cause de refus est provoquée
    Alors le journal donne à chacune son motif

  Scénario: Le numéro d’appel de la passerelle est repris dans le journal et jamais dans la réponse
    Quand un appel porte le numéro 7d0f4a6e-1c1b-4c58-9f0e-3a9b4f0c2d11
    Alors la ligne de journal porte ce numéro
    Et la réponse ne le répète pas

  Plan du scénario: Un numéro d’appel mal formé n’entre pas dans le journal
    Quand un appel porte le numéro <numéro>
    Alors le journal ne contient pas ce numéro
    Et la réponse ne le répète pas

    Exemples:
      | numéro                                                                          |
      | numéro avec espaces                                                             |
      | {"event":"faux"}                                                                |
      | x/../../secret                                                                  |
      | aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhh |

  Plan du scénario: L’adresse de l’appelant est celle que la passerelle annonce
    Quand un appel annonce avoir été relayé pour <annonce>
    Alors la ligne de journal porte l’adresse "<adresse>"

    Exemples:
      | annonce               | adresse     |
      | 203.0.113.7           | 203.0.113.7 |
      | 203.0.113.7, 10.0.0.1 | 203.0.113.7 |
      | 2001:db8::7           | 2001:db8::7 |
      | 203.0.113.7:443       | 127.0.0.1   |
      | [2001:db8::7]:443     | 127.0.0.1   |
      | 2001:db8::7%<script>  | 2001:db8::7 |
      | <script>              | 127.0.0.1   |
      | 203.0.113.7"}         | 127.0.0.1   |
      | [2001:db8::7]         | 127.0.0.1   |

  @mesures @R17
  Scénario: Les mesures comptent les décisions par fonction et par issue
    Étant donné que Camille a un compte actif
    Quand Camille s’authentifie avec un mauvais code
    Alors la mesure des refus d’authenticate a augmenté d’une unité
    Et aucune mesure ne nomme de compte

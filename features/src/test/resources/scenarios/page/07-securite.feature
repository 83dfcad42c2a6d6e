# language: fr
@navigateur @R15
Fonctionnalité: Ne rien exécuter d’étranger
  Le navigateur tient la page à sa politique de sécurité.

  Scénario: Un fichier absent ne se garde pas, et les autres en-têtes l’accompagnent
    Étant donné que la page est ouverte
    Quand le navigateur reçoit /fichier-absent
    Alors tous les en-têtes de sécurité prévus l’accompagnent, mais rien n’en est gardé

  Plan du scénario: Les en-têtes de sécurité accompagnent <fichier>
    Étant donné que la page est ouverte
    Quand le navigateur reçoit <fichier>
    Alors tous les en-têtes de sécurité prévus l’accompagnent

    Exemples:
      | fichier         |
      | /               |
      | /index.html     |
      | /app.js         |
      | /styles/base.css |

  Plan du scénario: <intrusion> est refusé
    Étant donné que la page est ouverte
    Quand <intrusion> est glissé dans la page
    Alors le navigateur le refuse en citant <règle>

    Exemples:
      | intrusion                     | règle                     |
      | un script en ligne            | script-src 'self'         |
      | un gestionnaire en ligne      | script-src 'self'         |
      | un script d’un autre site     | script-src 'self'         |
      | un style en ligne             | style-src 'self'          |
      | une image d’un autre site     | img-src 'self' data:      |
      | un cadre                      | default-src 'none'        |
      | du texte à interpréter        | TrustedHTML               |
      | un appel à un autre site      | connect-src 'self'        |

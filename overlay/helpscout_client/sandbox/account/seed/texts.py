"""The texts of the example data. All of them are invented."""

from typing import Final

from attrs import frozen

#: First and last names; some customers have no name.
NAMES: Final = (
    ("Renée", "Łuczak"), ("Ada", "Nwosu"), ("花子", "山田"), ("Jörg", "Ünal"), ("Inés", "Okafor"), ("", ""),
    ("Tomasz", "Wrona"), ("Radmila", "Øst"), ("Sam", "Field"), ("Þóra", "Jónsdóttir"), ("Noor", ""), ("Kim", "Adeyemi"),
    ("Zoë", "Brook"), ("Lars", "Holm"), ("Mira", "Kovač"), ("Željko", "Perić"), ("Anaïs", "Dubois"), ("", ""),
    ("Omar", "Haddad"), ("Wanjiru", "Otieno"), ("Nguyễn", "Lan"), ("Pía", "Sandoval"), ("Björn", "Ek"),
    ("Ruth", "Ames"), ("Дарья", "Волкова"), ("Eve", "Marlow"), ("", "Silva"), ("Yusuf", "Demir"), ("Grace", "Tan"),
    ("Ciarán", "Walsh"),
)  # fmt: skip
EMAIL_HOSTS: Final = ("example.com", "example.org", "example.net", "mail.example.com", "shop.example.org")
JOBS: Final = ("Architect", "Buyer", "Head of Operations", "Lehrerin", "Photographer", "Student")
PLACES: Final = ("Bergen", "Gdańsk", "Lisbon", "Nairobi", "Osaka", "São Paulo", "Zürich")
COMPANIES: Final = ("Example Kites", "Beispiel & Co", "Sample Bakery", "Northwind Examples")
PRODUCTS: Final = ("garden chair", "kite", "reading lamp", "tea set", "travel bag", "wall clock")
TAGS: Final = (
    "refund",
    "delivery",
    "übersetzung",
    "vip",
    "bug",
    "invoice",
    "return",
    "urgent",
    "feedback",
    "wholesale",
)
TAG_COLORS: Final = ("green", "none", "#A5B2BD", "blue", "orange")


@frozen
class Topic:
    """The topic of a conversation; `{product}` and `{order}` are filled in."""

    subject: str
    question: str
    note: str
    answer: str
    thanks: str
    tag: str


TOPICS: Final = (
    Topic(
        "Where is my order {order}?",
        "Hello,<br>I ordered a {product} two weeks ago and it hasn't come yet. Where is it?",
        "Stuck in the depot since Monday.",
        "<p>Sorry for the delay. Your {product} leaves the depot <b>tomorrow</b>.</p>",
        "It has come. Thank you!",
        "delivery",
    ),
    Topic(
        "Late parcel",
        "The parcel with my {product} is late. The tracking page says nothing new since last week.",
        "Carrier says it was lost box by box; a new one is on its way.",
        "<p>We have sent a second parcel. Keep the first one, should it arrive.</p>",
        "Perfect, that was quick.",
        "delivery",
    ),
    Topic(
        "Où est mon colis ?",
        "Bonjour, je n'ai pas encore reçu ma commande {order}. Merci de votre aide.",
        "Wrong postal code; asked for the right one.",
        "<p>Bonjour, votre colis part demain. Toutes nos excuses&nbsp;!</p>",
        "Merci beaucoup !",
        "übersetzung",
    ),
    Topic(
        "Refund for order {order}",
        "I sent the {product} back three weeks ago. When do I get my money?",
        "Refund approved.",
        "<p>The refund is on its way and takes three working days.</p>",
        "Received, thanks.",
        "refund",
    ),
    Topic(
        "Broken {product}",
        "The {product} arrived broken. I can send photographs.",
        "Second one this week, see the report on packaging.",
        "<p>We are sorry. A new {product} is being packed now.</p>",
        "You are very kind.",
        "return",
    ),
    Topic(
        "Rechnung {order}",
        "Guten Tag, können Sie mir die Rechnung noch einmal schicken? Grüße",
        "Bitte an die Buchhaltung weiterleiten.",
        "<p>Gern, die Rechnung liegt bei.</p>",
        "Danke schön!",
        "invoice",
    ),
    Topic(
        "Invoice address",
        "Please put our new address on invoice {order}.",
        "Changed in the shop, too.",
        "<p>Done. You find the new invoice in your account.</p>",
        "Great, thank you.",
        "invoice",
    ),
    Topic(
        "Which size fits?",
        "I am 1.80 m tall. Which size of the {product} should I take?",
        "Size chart is wrong for this one.",
        "<p>Take the large one; you can exchange it within 30 days.</p>",
        "Will do!",
        "feedback",
    ),
    Topic(
        "Can't sign in",
        "The page says that my password is wrong, but I have just changed it.",
        "Account was locked after five tries.",
        "<p>Your account is open again. Please try once more.</p>",
        "Works now.",
        "bug",
    ),
    Topic(
        "{product}の在庫",
        "こんにちは。注文{order}はいつ届きますか？",
        "Answer in English is fine, says the customer.",
        "<p>It will reach you on Friday. ありがとうございます</p>",
        "ありがとうございます",
        "übersetzung",
    ),
    Topic(
        "200 pieces of the {product}",
        "We would like to order 200 pieces. Is there a discount?",
        "Has ordered twice before.",
        "<p>There is: 12 % from 100 pieces. I have attached an offer.</p>",
        "Then we order 250.",
        "wholesale",
    ),
    Topic(
        "Feedback about the {product}",
        "Just wanted to say that I love it.",
        "Ask for a review.",
        "<p>That is lovely to hear!</p>",
        ":-)",
        "feedback",
    ),
)

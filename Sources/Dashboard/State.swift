import Canvas
import Domain

/// All that the deck knows and shows. Changed by `update` and `settle` alone, drawn by `view`.
package struct State: Equatable, Sendable {
    package var size: Size
    /// The moment of the newest event, handed in by the loop.
    package var now: Instant
    package var language: Language
    package var theme: String
    /// The themes `T` goes through, in its order.
    package let themes: [String]
    package var place: Place
    /// Set when who is signed in may have changed.
    var isPlaceStale = false
    package var customers: CustomerList
    /// The customer whose pages are open; nil while the list of customers is on top.
    package var open: OpenCustomer?
    /// The pages opened over the list of customers, the one on the screen last.
    package var pages: [Page] = []
    package var dialog: Dialog? {
        didSet { if (oldValue == nil) != (dialog == nil) { dialogTop = 0 } }
    }
    /// How far the dialog's text is scrolled.
    package var dialogTop = 0
    package var notice: Notice?
    /// The act that was sent and is not answered yet.
    package var underway: Underway?

    package init(
        size: Size, now: Instant, language: Language, theme: String, themes: [String],
        place: Place, summary: DirectorySummary, window: CustomerWindow
    ) {
        self.size = size
        self.now = now
        self.language = language
        self.theme = theme
        self.themes = themes
        self.place = place
        customers = CustomerList(summary: summary, window: window)
    }

    var words: Words { Words(language) }
}

/// Where the deck is connected to, and as whom.
package struct Place: Equatable, Sendable {
    package let rules: Rules
    package let identity: Identity

    package init(rules: Rules, identity: Identity) {
        self.rules = rules
        self.identity = identity
    }
}

/// A page over the list of customers.
package enum Page: Equatable, Sendable {
    case customer(CustomerPage)
    case holding(HoldingPage)
    case blockers(ListCursor)
    case offers(OffersPage)
    case request(RequestPage)
    case activity(ActivityPage)
}

/// An act that was sent, with the names its answer is told by.
package struct Underway: Equatable, Sendable {
    package let act: Act
    package let targetName: String
    package let customerName: String
    /// Whether what was cancelled goes on until its renewal.
    package var endsAtRenewal = false
}

/// One sentence over the footer, until the next key.
package struct Notice: Equatable, Sendable {
    /// How it is meant; each has a mark of its own.
    package enum Tone: Equatable, Sendable { case plain, good, warning }

    package let text: String
    package let tone: Tone
}

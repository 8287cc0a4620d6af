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
    /// How far the replica is; nil in the embedded sandbox, and before the first report.
    package var sync: SyncReport?
    /// Since when the service could not be asked; nil while it can.
    package var cutOffSince: Instant?
    /// Until when requests wait for the service's quota; nil if they do not.
    package var waitsUntil: Instant?
    package var customers: CustomerList
    /// The customer whose pages are open; nil while the list of customers is on top.
    package var open: OpenCustomer?
    /// The pages opened over the list of customers, the one on the screen last.
    package var pages: [Page] = []
    package var dialog: Dialog? {
        didSet {
            if (oldValue == nil) != (dialog == nil) { dialogTop = 0 }
            if oldValue == nil, dialog != nil { openings += 1 }
        }
    }
    /// How many dialogs have opened. Keys typed before one could be seen are not meant for it:
    /// when an event makes this grow, the keys that wait are dropped.
    package private(set) var openings = 0
    /// How far the dialog's text is scrolled.
    package var dialogTop = 0
    package var notice: Notice?
    /// The act that was sent and is not answered yet.
    package var underway: Underway?

    package init(
        size: Size, now: Instant, language: Language, theme: String, themes: [String],
        place: Place, summary: DirectorySummary, window: CustomerWindow, asOf: Instant? = nil
    ) {
        self.size = size
        self.now = now
        self.language = language
        self.theme = theme
        self.themes = themes
        self.place = place
        customers = CustomerList(summary: summary, window: window, asOf: asOf)
    }

    var words: Words { Words(language) }
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
    /// The dialog it was confirmed in.
    package let asked: Dialog
    /// Whether what was cancelled goes on until its renewal.
    package var endsAtRenewal = false
    /// Whether the write has left; it cannot be stopped then.
    package var isSent = false
    /// Whether the operator wants it stopped.
    package var isStopping = false
}

/// One sentence over the footer, until the next key.
package struct Notice: Equatable, Sendable {
    /// How it is meant; each has a mark of its own.
    package enum Tone: Equatable, Sendable { case plain, good, warning }

    package let text: String
    package let tone: Tone
    /// Whether it is about the service not answering: it goes once the service does.
    var isOfCutOff = false
}

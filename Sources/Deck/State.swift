import Canvas
import Domain
import Wording

/// All that the deck knows and shows. Changed by `update` and `settle` alone, drawn by `view`.
package struct State: Equatable, Sendable {
    /// The size of the terminal. The deck is drawn on `screen`, and a page has `size` of that.
    package var terminal: Size
    /// How the pane beside a list is wanted.
    package var paneLook = PaneLook()
    /// The columns that the list on the page takes at least beside a pane.
    var measuredList = MeasuredList()
    /// The customer under the cursor of the list, as the pane shows it.
    package var preview: OpenCustomer?
    /// The moment of the newest event, handed in by the loop.
    package var now: Instant
    /// The operator's day when the page was last looked after, in days since 1970-01-01; nil until
    /// it was.
    var daySeen: Int?
    package var language: Language
    /// Whether the deck is said line by line, in plain mode.
    package var isPlain = false
    package var theme: String
    /// Whether an option, the environment or config.toml sets the theme.
    package var isThemeSet = false
    /// The themes to choose from, in their order.
    package let themes: [String]
    /// The signs the terminal can draw.
    package var glyphs = Glyphs.blocks
    package var place: Place
    /// Set when who is signed in may have changed.
    var isPlaceStale = false
    /// How far the replica is; nil in the embedded sandbox, and before the first report.
    package var sync: SyncReport?
    /// Since when the service could not be asked; nil while it can.
    package var cutOffSince: Instant?
    /// Until when requests wait for the service's quota; nil if they do not.
    package var requestWait: RequestWait?
    package var customers: CustomersPage
    /// The customer whose pages are open; nil while the list of customers is on top.
    package var open: OpenCustomer? {
        didSet {
            if oldValue?.id != open?.id {
                let orders = orders
                let moment = sortMoment
                open?.sortedAt = moment
                open?.orders = orders
                marks.holdings = []
                marks.range = nil
                undoTried = [:]
            }
        }
    }
    /// The pages opened over the list of customers, the one on the screen last.
    package var pages: [Page] = [] {
        didSet { if pages.isEmpty, !waysBack.isEmpty { waysBack = [] } }
    }
    /// What a step back leads to from the first of the pages, the last one first.
    var waysBack: [WayBack] = []
    /// What is said to a new operator, over the notice.
    package var coach: Coach?
    package var dialog: Dialog? {
        didSet {
            if (oldValue == nil) != (dialog == nil) {
                dialogTop = 0
                listTyped = ""
                textSearch = nil
                lookalikes = .unasked
            }
            // One that comes in the place of a text that is searched answers to its own keys.
            if textSearch != nil, dialog?.model.isText == false { textSearch = nil }
            if oldValue == nil { dialogSince = now }
            if oldValue == nil, dialog?.isTypedInto == false { openings += 1 }
        }
    }
    /// When the dialog opened, said more, or was last clicked on.
    var dialogSince = Instant.distantPast
    /// How many dialogs have opened that something is answered in. When an event makes this grow,
    /// the waiting keys are dropped: they were typed before the dialog could be seen. It also grows
    /// when a dialog says more, when the end of one that is to be confirmed comes on the screen,
    /// and when a page opens by itself.
    package internal(set) var openings = 0 {
        didSet { dialogSince = now }
    }
    /// Who is easily mistaken for the one the dialog is about.
    var lookalikes = LookalikeSearch.unasked
    /// How far the dialog's text is scrolled.
    package var dialogTop = 0 {
        didSet { isAnsweredTooSoon = false }
    }
    /// Whether the dialog was confirmed before its end was on the screen, and not scrolled since.
    var isAnsweredTooSoon = false
    /// What is searched for in the text of the dialog; nil while nothing is.
    var textSearch: TextSearch?
    /// The acts that help, finder or command line list.
    var actList = ActList()
    /// The letters typed one after the other to find an item of a list in a dialog.
    var listTyped = ""
    /// The theme that the command line named last: it is kept no longer if it cannot be used.
    var themeNamed: String?
    /// What is typed after `:`, and what was typed there before.
    var commandLine = CommandPrompt()
    /// The first key of a sequence, until the next key.
    var begun: BegunSequence?
    /// What a sequence asked for, until the row that it is about is here again.
    var postponed: PostponedCommand?
    /// The keys that the operator chose instead of the deck's own.
    let keyChanges: KeyChanges
    /// How sentences name the keys.
    private let keyNames: KeyNames
    /// The countries that customers have.
    var countries = Countries()
    /// The filters saved for this profile, by name; nil until they were read.
    package internal(set) var savedFilters: [SavedFilter]?
    package var notice: Notice? {
        didSet { if let notice, !notice.isRepeated { keep(notice) } }
    }
    /// What was said over the footer since the deck was opened.
    package internal(set) var messages = Messages()
    /// What of the copy menu is on its way to the clipboard.
    var copying: CopyItem?
    /// Holdings of the open customer whose newest act could not be undone when that was tried, and
    /// why, until something may have changed on them.
    var undoTried: [Holding: Refusal] = [:]
    /// What was changed last.
    var lastPerformed: Holding?
    /// What was done since the deck was opened and not undone, the newest last.
    var doneHere: [DoneHere] = []
    /// What was done since then and can't be undone.
    var doneForGood: Set<DoneHere.Aim> = []
    /// What was accepted since then and was not seen yet.
    var awaited: [AwaitedHere] = []
    /// Whether anything was done or accepted since then, though it may be undone by now.
    var hasActed = false
    /// The write that was confirmed and is not answered yet.
    package var underway: Underway?
    /// What was confirmed and waits a little, so that it can be taken back.
    package var onHold: OnHold?
    /// By what each list is sorted.
    package internal(set) var orders = ListOrders()
    /// The columns of each list as they were chosen.
    package internal(set) var columnChoices = ColumnChoices()
    /// Whether the terminal reports the mouse.
    package var isMouseOn = false
    /// The last click on an item of a list, until another key.
    var lastClick: Click?
    /// What is marked to be acted on together.
    package var marks = Marks()
    /// The run under way, or the last one that was.
    package var run: Run? {
        didSet {
            if (oldValue?.isMoving ?? false) != isRunning { runBeganOrEnded() }
        }
    }
    /// The run that undoes a single act, and is told of without leaving the page.
    var quietRun: Plan.ID?
    /// The run that was asked for, until it reports itself.
    var startingRun: StartingRun?
    /// When the run under way was started or continued from here.
    var runBeganAt: Instant?
    /// The runs that did not come to their end and are still to be offered.
    var resting: [Run] = []
    /// What became of acts that were cut off, and is still to be told.
    var lookedUp: [LookedUpAct] = []
    /// The runs that rest and were put off: `F` leads to them.
    var putOff: [Run] = []
    /// The runs that ended since the deck was opened, but for the current one.
    var endedRuns: [Run] = []
    /// The runs that another process was about when the journal was read last.
    var runsElsewhere: Set<Plan.ID> = []
    /// The run whose end was told and not looked at since.
    var toldRun: Plan.ID?
    /// The runs that have finished, as the journal tells, and may owe something of a renewal.
    var owing: [Run] = []
    /// The run that ended without being complete and was not looked at since.
    var unseenEnd: Plan.ID?
    /// Whether the operator waits to hear which runs there are.
    var asksForRun = false
    /// Whether the deck is left once the run has stopped.
    var isLeaving = false
    /// The operator's own time, as the machine has it.
    package var localTime = LocalTime.utc
    /// For how many seconds is held what ends access or cannot be undone; 0 sends at once.
    package let hold: Double

    package init(
        size: Size, now: Instant, language: Language, theme: String, themes: [String],
        place: Place, summary: DirectorySummary, window: CustomerWindow, asOf: Instant? = nil,
        hold: Double = 0, keys: KeyChanges = .none
    ) {
        self.hold = hold
        terminal = size
        keyChanges = keys
        keyNames = keys.names
        self.now = now
        self.language = language
        self.theme = theme
        self.themes = themes
        self.place = place
        customers = CustomersPage(summary: summary, window: window, asOf: asOf)
        measureList()
    }

    var words: Words { language.words(naming: keyNames, of: place.connection.serviceProfile) }

    /// Says a sentence over the footer that was written elsewhere, and is the same in any language.
    mutating func tell(_ text: String, _ tone: Notice.Tone) {
        notice = Notice(text: text, tone: tone)
    }

    /// Says a sentence over the footer.
    mutating func tell(
        _ tone: Notice.Tone, isOfCutOff: Bool = false, isOfRefresh: Bool = false,
        about subject: String = "", inFull full: String? = nil,
        _ sentence: @escaping @Sendable (Words) -> String
    ) {
        var notice = Notice(tone, in: words, sentence)
        notice.isOfCutOff = isOfCutOff
        notice.isOfRefresh = isOfRefresh
        notice.full = full ?? notice.text
        notice.name(subject)
        self.notice = notice
    }
}

/// One sentence over the footer, until the next key. It can be said again in another language.
package struct Notice: Equatable, Sendable {
    /// The kind of notice; each has a mark of its own.
    package enum Tone: Equatable, Sendable {
        case plain, good, warning

        /// Says without colour which it is.
        var mark: String {
            switch self {
            case .plain: "·"
            case .good: "✓"
            case .warning: "!"
            }
        }
    }

    /// The sentence, in the language it was said in.
    package let text: String
    package let tone: Tone
    /// The same with nothing cut off, as the messages keep it.
    var full: String
    /// Whether it says that the service does not answer: it goes once the service does.
    var isOfCutOff = false
    /// Whether it says that the service is being read: it goes once that was done.
    var isOfRefresh = false
    /// Whether it only says again what was said before, and is not kept a second time.
    var isRepeated = false
    /// Nil for what was written elsewhere.
    private let sentence: (@Sendable (Words) -> String)?

    /// A sentence that is the same in any language.
    package init(text: String, tone: Tone) {
        self.text = text
        self.tone = tone
        full = text
        sentence = nil
    }

    /// A sentence in these words, which can be said in others.
    init(_ tone: Tone, in words: Words, _ sentence: @escaping @Sendable (Words) -> String) {
        text = sentence(words)
        full = text
        self.tone = tone
        self.sentence = sentence
    }

    /// Names what it is about in the messages, where it stands without the page it was said on.
    mutating func name(_ subject: String) {
        guard !subject.isEmpty, !full.contains(subject) else { return }
        // What the sentence begins with is not said twice.
        let parts = subject.split(separator: " · ").filter { !full.hasPrefix($0 + ":") }
        full = (parts + [full[...]]).joined(separator: " · ")
    }

    /// The same notice in other words.
    func again(in words: Words) -> Notice {
        var notice = sentence.map { Notice(tone, in: words, $0) } ?? self
        notice.isOfCutOff = isOfCutOff
        notice.isOfRefresh = isOfRefresh
        notice.isRepeated = true
        return notice
    }

    /// Whether they say the same in the same words; how it is said in other languages, and whether
    /// it was said before, is left aside.
    package static func == (one: Notice, other: Notice) -> Bool {
        one.text == other.text && one.tone == other.tone && one.isOfCutOff == other.isOfCutOff
    }
}

import Canvas
import Domain
import Wording

/// Lines over the notice for who is new: where one is, or the next step of the tour. They take rows
/// from the page, and no key.
package enum Coach: Equatable, Sendable {
    /// The first screen of the practice directory, until a key other than those of language, theme,
    /// mouse and help is pressed.
    case welcome
    case tour(PracticeTour)
}

/// The tour through the practice directory. A step is over once the operator has done it while it
/// was shown: what was done before, or shows already, is to be done again.
package struct PracticeTour: Equatable, Sendable {
    /// What is to be done, one after the other.
    package enum Step: Int, CaseIterable, Equatable, Sendable {
        case find, open, suspend, blockers, undo
    }

    /// Nil once all are done.
    package internal(set) var step: Step?
    /// The run there was when the step began: a newer one may be what the step asks for.
    var runBefore: Plan.ID?
    /// What was performed since the step began.
    var performed: [Write] = []
    /// Whether what the step asks for was still to be done since it began.
    var isToDo = false

    /// A tour at that step.
    init(step: Step? = .find, runBefore: Plan.ID? = nil) {
        self.step = step
        self.runBefore = runBefore
    }

    /// Whether a run that has ended since the step began is for one of these purposes.
    fileprivate func hasRun(_ run: Run?, for isMeant: (Plan.Purpose) -> Bool) -> Bool {
        guard let run, run.id != runBefore, !run.isMoving, run.tally.confirmed > 0 else {
            return false
        }
        return isMeant(run.plan.purpose)
    }
}

extension State {
    /// The rows that the lines for a new operator take of the page; 0 without them.
    var coachRows: Int {
        if coach == nil { return 0 }
        if screen.rows < 16 { return screen.rows < 12 ? 0 : 1 }
        guard screen.columns < 80 else { return 3 }
        return screen.rows < 24 ? 4 : 6
    }

    /// These lines, as many as there is room for.
    var coachLines: [Line] {
        let rows = coachRows
        guard rows > 0 else { return [] }
        let lines = coachSentences.enumerated().flatMap { place, text in
            text.wrapped(columns: screen.columns - 4).map { part in
                Line(Span(" » ", .notice), Span(part, place == 0 ? .title : .text))
            }
        }
        let blank = Array(repeating: Line(), count: max(0, rows - lines.count))
        return lines.prefix(rows) + blank
    }

    /// What is said to a new operator; nothing without a tour.
    package var coachSentences: [String] {
        switch coach {
        case nil: return []
        case .welcome:
            return [
                words.welcomePractice, words.welcomeTour(tourKey),
                words.welcomeAnyKey,
            ]
        case .tour(let tour):
            guard let step = tour.step else { return [words.tourDone, words.tourDoneText] }
            let (title, text) = said(of: step)
            let count = PracticeTour.Step.allCases.count
            return [words.tourStep(step.rawValue + 1, of: count, title: title), text]
        }
    }

    private func said(of step: PracticeTour.Step) -> (title: String, text: String) {
        switch step {
        case .find:
            (words.tourFind, pages.isEmpty ? words.tourFindText : words.tourBackToList)
        case .open:
            (words.tourOpen, pages.isEmpty ? words.tourOpenText : words.tourBackToList)
        case .suspend: (words.tourSuspend, wayToSubscriptions ?? suspendingText)
        case .blockers: (words.tourBlockers, wayToCustomer ?? blockersText)
        case .undo: (words.tourUndo, wayToSubscriptions ?? words.tourUndoText)
        }
    }

    /// How to get to a customer's pages from the page that shows; nil on one of them.
    private var wayToCustomer: String? {
        switch pages.last {
        case nil: words.tourOpenText
        case .customer: nil
        default: open == nil ? words.tourBackToList : words.tourBackToCustomer
        }
    }

    /// The same to the customer's subscriptions; nil on their page.
    private var wayToSubscriptions: String? {
        if case .customer(let page) = pages.last, page.tab != .subscriptions {
            return words.tourToSubscriptions
        }
        return wayToCustomer
    }

    private var suspendingText: String {
        guard let holdings = open?.holdings else { return words.tourSuspendText }
        let hasActive = holdings.subscriptions.contains { subscription in
            (try? place.rules.suspension(of: subscription, in: holdings)) != nil
        }
        return hasActive ? words.tourSuspendText : words.tourNothingActive
    }

    private var blockersText: String {
        guard case .customer(let page) = pages.last, page.tab == .account else {
            return words.tourBlockersText
        }
        return words.tourLinkText
    }

    /// The key that begins the tour, or what is typed where it has none.
    private var tourKey: String {
        keyChanges.applied(to: Keymap.tour).labels.first ?? ":" + Command.tour.name
    }

    /// Why there is no tour; nil in the practice directory.
    var offTour: Off? { place.connection != .embedded ? .said(\.tourOnlyInSandbox) : nil }

    /// Whether a tour is under way.
    var isTouring: Bool { if case .tour = coach { true } else { false } }

    mutating func beginTour() {
        guard offTour == nil else { return }
        coach = .tour(PracticeTour(runBefore: run?.id))
    }

    mutating func leaveTour() {
        guard case .tour(let tour) = coach else { return }
        coach = nil
        let key = tourKey
        if tour.step != nil { tell(.plain) { $0.tourLeft(key) } }
    }

    /// Removes the first screen's lines with the first key, which is answered as any other. They
    /// stay while it is only chosen how the deck looks and speaks, and are said in that language.
    mutating func leaveWelcome(by key: Key? = nil) -> [Effect] {
        guard coach == .welcome else { return [] }
        if key != nil, dialog != nil { return [] }
        switch key.flatMap({ binding(for: $0)?.command }) {
        case .nextLanguage, .chooseTheme, .toggleMouse, .help, .redraw: return []
        default: break
        }
        coach = nil
        return [.tourSeen]
    }

    /// Notes a write, for the footer and for the tour.
    mutating func note(performed write: Write) {
        lastPerformed = write.isReversible ? write.holding : nil
        guard case .tour(var tour) = coach else { return }
        tour.performed.append(write)
        coach = .tour(tour)
    }

    /// Goes on to the next step, and never over one, once the operator has done what one asks for.
    mutating func advanceTour() {
        guard case .tour(var tour) = coach, let step = tour.step else { return }
        if tour.isToDo, hasDone(step, of: tour) {
            tour.step = PracticeTour.Step(rawValue: step.rawValue + 1)
            tour.runBefore = run?.id
            tour.performed = []
            tour.isToDo = false
        }
        if !tour.isToDo, let step = tour.step { tour.isToDo = !hasDone(step, of: tour) }
        if coach != .tour(tour) { coach = .tour(tour) }
    }

    private func hasDone(_ step: PracticeTour.Step, of tour: PracticeTour) -> Bool {
        switch step {
        case .find:
            return pages.isEmpty && !isTyping && !customers.search.isEmpty && customers.total > 0
                && customers.answered == customers.search
        case .open:
            guard case .customer = pages.last else { return false }
            return open?.holdings != nil
        case .suspend:
            return tour.hasRun(run) { $0 == .suspension }
                || tour.performed.contains { if case .suspend = $0 { true } else { false } }
        case .blockers:
            switch pages.last {
            case .blockers: return true
            case .customer(let page):
                return page.tab == .account && eligibility?.blockers.isEmpty == true
            default: return false
            }
        case .undo:
            let isUndone = tour.hasRun(run) { if case .undo = $0 { true } else { false } }
            return isUndone
                || tour.performed.contains(.removeRelationship)
        }
    }
}

extension Keymap {
    /// The tour through the practice directory.
    static let tour = Binding(
        .control("t"), command: .tour, hint: \.tourKey, isInFooter: false
    ) { $0.offTour }

    /// While the tour is under way.
    static let leaveTour = Binding(
        .escape, command: .leaveTour, hint: \.leaveTourKey, isInFooter: false)
}

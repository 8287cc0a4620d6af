import Canvas
import Domain
import Wording

/// What stands over the page and takes all keys until it is answered.
package enum Dialog: Equatable, Sendable {
    case confirmation(Confirmation)
    case removal(RemovalDialog)
    /// Whether an admin relationship is to be ended.
    case endAccess(EndAccessDialog)
    /// What happens when a term ends.
    case renewal(RenewalDialog)
    /// How many seats several subscriptions are to have.
    case seats(SeatsDialog)
    /// Several writes that are run as a plan.
    case planned(PlanConfirmation)
    /// Whether the deck may change things again.
    case unlock
    /// A refusal, with what has changed since the operator was asked, if that is why.
    /// The write is the one that was refused, if anything was to be written.
    case refusal(Refusal, of: Write? = nil, changes: [Difference] = [])
    case record(ActivityRecord)
    /// An entry of the journal.
    case entry(EntryDetails)
    /// What a removal brought, with the evidence.
    case aftermath(Aftermath)
    /// Something to read, such as what is wrong with a theme file.
    case message(String)
    /// What was said over the footer.
    case messages
    /// What can be copied of a row.
    case copy(CopyDialog)
    /// Where a list is to be written.
    case export(ExportDialog)
    /// The address of a page of the portal, where it cannot be opened.
    case portal(PortalDialog)
    /// A certificate before it is written, or the files it was written to.
    case certificate(CertificateDialog)
    /// The themes to choose from.
    case themes(ThemeDialog)
    case help
    /// The acts of the page, found by their words.
    case finder
    /// Commands and customers by name.
    case commandLine
    /// The columns by which the list can be sorted.
    case sort
    /// The columns of the list, to be hidden, shown and moved.
    case columns
    /// The saved filters.
    case filters(FiltersDialog)
    /// A step of a plan.
    case step(StepDialog)
    /// Whether a plan is to be started.
    case start(StartDialog)
    /// A step of a run.
    case runStep(RunStepDialog)
    /// The runs that rest, and what became of acts that were cut off.
    case unfinished(UnfinishedDialog)
    /// The runs that are known.
    case runs(RunsDialog)
    /// Whether a run goes on that has a step left nobody can undo.
    case goOn(GoOnDialog)
    /// Whether a run is set aside.
    case setAside(SetAsideDialog)
    /// Whether the deck is to be left while a run is under way.
    case leave(LeaveDialog)

    /// The value of the dialog. This is the only switch over all dialogs.
    var model: any DialogModel {
        switch self {
        case .confirmation(let confirmation): confirmation
        case .removal(let removal): removal
        case .endAccess(let dialog): dialog
        case .renewal(let dialog): dialog
        case .seats(let dialog): dialog
        case .planned(let confirmation): confirmation
        case .unlock: UnlockDialog()
        case .refusal(let refusal, let write, let changes):
            RefusalDialog(refusal: refusal, write: write, changes: changes)
        case .record(let record): RecordDialog(record: record)
        case .entry(let details): details
        case .aftermath(let aftermath): AftermathDialog(aftermath: aftermath)
        case .message(let text): MessageDialog(text: text)
        case .messages: MessagesDialog()
        case .copy(let dialog): dialog
        case .export(let dialog): dialog
        case .portal(let dialog): dialog
        case .certificate(let dialog): dialog
        case .themes(let dialog): dialog
        case .help: HelpDialog()
        case .finder: FinderDialog()
        case .commandLine: CommandLineDialog()
        case .sort: SortDialog()
        case .columns: ColumnsDialog()
        case .filters(let dialog): dialog
        case .step(let dialog): dialog
        case .start(let dialog): dialog
        case .runStep(let dialog): dialog
        case .unfinished(let dialog): dialog
        case .runs(let dialog): dialog
        case .goOn(let dialog): dialog
        case .setAside(let dialog): dialog
        case .leave(let dialog): dialog
        }
    }

    /// Whether the letters that follow the key which opened it are meant for it.
    var isTypedInto: Bool {
        switch self {
        case .commandLine, .finder: true
        default: false
        }
    }

    /// As much as can be typed into one, in scalars: more than a domain has.
    static let typedLimit = 300
}

/// A dialog: its box, and its answer to keys. A new dialog is a file with a value that conforms,
/// and a case of `Dialog`.
protocol DialogModel {
    func box(in state: State) -> DialogBox
    /// Answers a key that does not scroll.
    func answer(_ key: Key, in state: inout State) -> [Effect]
    /// Whether letters are typed into it, and scroll nothing.
    func isTyping(in state: State) -> Bool
    /// Whether a letter means something in it, though it may change nothing now.
    func means(_ letter: Character) -> Bool
    /// Takes pasted text into what is typed.
    func paste(_ text: String, in state: inout State)
    /// The ids by which the service's support finds what is told; nil where there are none.
    var ids: String? { get }
    /// What is written if it is confirmed; nothing where it only tells something.
    var writes: [NamedWrite] { get }
    /// Whether all of it must have been on the screen before it is confirmed.
    var isReadFirst: Bool { get }
    /// Whether it is a text that can be searched; a list finds its items itself.
    var isText: Bool { get }
    /// Whether it stays when the relationship with the open customer ends: it names its customer
    /// itself.
    var outlivesCustomer: Bool { get }
    /// The dialog drawn anew from fresh holdings, after it was confirmed on older ones.
    func again(
        on fresh: Holdings, since differences: [Difference], in state: State
    ) throws(OffError) -> Dialog
}

/// What most dialogs do: they tell something until a key closes them.
extension DialogModel {
    func answer(_ key: Key, in state: inout State) -> [Effect] { answerReading(key, in: &state) }

    /// Copies the ids, or closes what is only to be read.
    func answerReading(_ key: Key, in state: inout State) -> [Effect] {
        if key == .character("y"), let ids {
            state.copying = CopyItem(labelled: ids)
            return [.copy(ids)]
        }
        return close(by: key, in: &state)
    }

    /// Closes what is only to be read, if the key is one of those that do.
    func close(by key: Key, in state: inout State) -> [Effect] {
        if [.enter, .escape, .character("q"), .character(" ")].contains(key) {
            state.dialog = nil
        }
        return []
    }

    func isTyping(in state: State) -> Bool { false }
    func means(_ letter: Character) -> Bool { false }
    func paste(_ text: String, in state: inout State) {}
    var ids: String? { nil }
    var writes: [NamedWrite] { [] }
    var isReadFirst: Bool { !writes.isEmpty }
    var isText: Bool { true }
    var outlivesCustomer: Bool { false }

    func again(
        on fresh: Holdings, since differences: [Difference], in state: State
    ) throws(OffError) -> Dialog {
        throw OffError(.refused(.changedMeanwhile([])))
    }
}

/// A dialog that is confirmed by typing what it asks for.
protocol TypedDialog: DialogModel {
    var dialog: Dialog { get }
    var typed: String { get set }
    /// Whether Enter was pressed on something other than what is asked for.
    var differs: Bool { get set }
    var isConfirmed: Bool { get }
    func confirm(in state: inout State) -> [Effect]
}

extension State {
    /// The keys of a dialog in which a word is typed, or what keeps it from being confirmed.
    func keys(_ phrase: Phrase, of dialog: some TypedDialog, word: ConfirmationWord) -> [Line] {
        if dialog.differs {
            return wrapped(words.differs(from: word), .warning) + keys(phrase, .muted)
        }
        if isAnsweredTooSoon { return keys(said: words.planStartMore, .warning) }
        return keys(phrase, dialog.isConfirmed ? .danger : .muted)
    }
}

extension TypedDialog {
    func type(_ key: Key, in state: inout State) -> [Effect] {
        var newer = self
        newer.differs = false
        switch key {
        case .enter:
            if isConfirmed { return confirm(in: &state) }
            newer.differs = true
        case .escape: return state.leaveDialog()
        case .character(let character):
            newer.typed.append(String(character), upTo: Dialog.typedLimit)
        case .backspace: newer.typed = String(typed.dropLast())
        case .control("u"): newer.typed = ""
        default: return []
        }
        state.dialog = newer.dialog
        return []
    }

    func typePasted(_ text: String, in state: inout State) {
        var newer = self
        newer.differs = false
        let isWhole = newer.typed.append(text, upTo: Dialog.typedLimit)
        state.dialog = newer.dialog
        if !isWhole { state.tellFull(Dialog.typedLimit) }
    }

    /// What is typed; its end stays in sight, however narrow the box.
    func input(room: Int) -> Line {
        let shown = String(typed.suffix(max(1, room - 6)))
        return Line(Span(isConfirmed ? "✓ > " : "> ", .key), Span(shown + " ", .input))
    }
}

/// Answers a key while a dialog stands over the page. Nothing else is reached by it.
func answer(_ key: Key, in state: inout State) -> [Effect] {
    guard let dialog = state.dialog?.model else { return [] }
    if state.searchText(of: dialog, with: key) { return [] }
    if let list = dialog as? any ListDialog {
        return state.select(in: list, with: key) ?? state.ask(dialog, with: key)
    }
    return state.scroll(dialog, with: key) ? [] : state.ask(dialog, with: key)
}

extension State {
    /// Returns the journal note that a dialog with writes was answered.
    func previewed(confirmed: Bool) -> [Effect] {
        let writes = dialog?.model.writes ?? []
        guard let first = writes.first else { return [] }
        let isOfOne = writes.allSatisfy { $0.customer.id == first.customer.id }
        return [
            .note(.previewed(writes, confirmed: confirmed), about: isOfOne ? first.customer : nil)
        ]
    }

    mutating func leaveDialog() -> [Effect] {
        let effects = previewed(confirmed: false)
        dialog = nil
        tell(.plain) { $0.nothingDone }
        return effects
    }

    /// Scrolls a dialog whose text is higher than the screen; false if the key is for something
    /// else.
    mutating func scroll(_ dialog: any DialogModel, with key: Key) -> Bool {
        let wasUnread = dialog.isReadFirst && !hasShownAll
        guard scrolls(dialog, with: key, isTyping: dialog.isTyping(in: self)) else {
            return false
        }
        // Keys typed before its end was on the screen confirm nothing.
        if wasUnread, hasShownAll { openings += 1 }
        return true
    }

    /// The same, whatever it brings on the screen.
    mutating func scrolls(_ dialog: any DialogModel, with key: Key, isTyping: Bool) -> Bool {
        var page: Int { box(of: dialog).page(on: screen) }
        let wanted: Int
        switch key {
        case .down: wanted = dialogTop + 1
        case .up: wanted = dialogTop - 1
        case .pageDown, .control("d"), .control("f"): wanted = dialogTop + page
        case .pageUp, .control("b"): wanted = dialogTop - page
        case .control("u") where !isTyping: wanted = dialogTop - page
        case .character("j") where !isTyping: wanted = dialogTop + 1
        case .character("k") where !isTyping: wanted = dialogTop - 1
        case .home,
            .character("g") where !isTyping:
            wanted = 0
        case .end,
            .character("G") where !isTyping:
            wanted = .max
        default: return false
        }
        dialogTop = max(0, min(wanted, box(of: dialog).lastTop(on: screen)))
        return true
    }

    /// Whether the text of the dialog is scrolled to its end, or fits.
    var hasShownAll: Bool {
        guard let dialog else { return true }
        return dialogTop >= box(of: dialog.model).lastTop(on: screen)
    }

    /// Whether the dialog may be confirmed: all of it must have been on the screen.
    mutating func isReadToItsEnd() -> Bool {
        lookalikes.isKnown && isScrolledToItsEnd()
    }

    /// Whether the end of the dialog was on the screen. If not, the dialog says that nothing was
    /// confirmed, and does not scroll: a key that is held down must not reach its end.
    mutating func isScrolledToItsEnd() -> Bool {
        guard dialog != nil else { return false }
        if hasShownAll { return true }
        if !isAnsweredTooSoon { tell(.warning) { $0.answeredTooSoon } }
        isAnsweredTooSoon = true
        return false
    }
}

/// Something to read.
struct MessageDialog: DialogModel {
    let text: String

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.messageTitle, text: state.wrapped(text),
            footer: [Line()] + state.keys(\.closeKeys))
    }
}

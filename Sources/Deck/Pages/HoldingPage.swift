import Canvas
import Domain

/// The page of one holding: its status, which can be changed there, and all its facts.
package struct HoldingPage: Equatable, Sendable {
    package let holding: Holding
    package var cursor = ListCursor()
    var field = SearchField()
    var place = MatchPlace()

    package init(holding: Holding) { self.holding = holding }
}

extension HoldingPage: TextPage {
    var page: Page? { .holding(self) }

    func titles(in state: State) -> [String] {
        [state.open?.holdings.map { state.words.name(of: holding, in: $0) } ?? holding.id]
    }

    /// The key that its fix names comes first.
    func bindings(in state: State) -> [Binding] {
        if case .adminRelationship = holding { return Keymap.relationship }
        let fixes = state.fixes(of: holding)
        guard !fixes.isEmpty else { return Keymap.holding }
        return fixes.flatMap { fix in Keymap.holding.filter { $0.command == fix } }
            + Keymap.holding.filter { !fixes.contains($0.command) }
    }

    func head(in state: State) -> [Line] { state.holdingHead(self) }
    func body(in state: State) -> [Line] { state.holdingBody(self) }
    func itemCount(in state: State) -> Int { state.holdingLines(of: holding).count }

    func itemHeight(in state: State) -> Int {
        Layout.body(of: state.area, head: head(in: state).count)
    }

    func item(inRow row: Int, in state: State) -> Int? {
        guard var item = itemOfOneRow(row, in: state) else { return nil }
        let lines = state.holdingLines(of: holding)
        while item > 0, lines.element(at: item)?.isFurther == true { item -= 1 }
        return lines.element(at: item)?.isGap == true ? nil : item
    }

    func isBlank(_ item: Int, in state: State) -> Bool {
        let line = state.holdingLines(of: holding).element(at: item)
        return line.map { $0.isGap || $0.isFurther } ?? false
    }

    func rowNames(in state: State) -> [AnyHashable] { state.holdingLines(of: holding).names }
    func isSettling(in state: State) -> Bool { state.isSettlingCustomer }
    func target(in state: State) -> Holding? { holding }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .open:
            let option = state.holdingOption(at: cursor.index)
            if let command = option?.command { state.confirm(command) }
        case .nextMatch: goToMatch(by: 1, in: &state)
        case .previousMatch: goToMatch(by: -1, in: &state)
        default: return nil
        }
        return []
    }

    func text(in state: State) -> [Line] { state.holdingText(self) }
}

extension Keymap {
    static let holding =
        [
            Binding(.enter, command: .open, hint: \.chooseKey) { state in
                let option = state.holdingOption(at: state.cursor.index)
                guard let command = option?.command else {
                    let isSet = option?.isCurrent ?? false
                    return option?.off ?? .said(isSet ? \.isSetAlready : \.nothingToChoose)
                }
                return state.off(command)
            }
        ] + writing(toSubscriptions: true)
        + [undo, search, copying] + matches + [planning, activityOfCustomer, showBlockers]
}

/// A line of a holding's page: one of the states it could have, or a fact.
enum HoldingLine {
    case option(StatusOption)
    /// A further row of the reason why an option is off.
    case reason(StatusOption, String)
    case text(Line)
    /// A further row of a fact.
    case more(Line)

    /// Whether it is a gap between its parts.
    var isGap: Bool {
        if case .text(let line) = self { line.text.allSatisfy { $0 == " " } } else { false }
    }

    /// Whether it goes on with what the line before it begins.
    var isFurther: Bool {
        switch self {
        case .reason, .more: true
        case .option, .text: false
        }
    }
}

extension [HoldingLine] {
    /// What each line is about, by which it is found again where others came or went above it: a
    /// fact by its name, and how many lines below that it is.
    fileprivate var names: [AnyHashable] {
        var (name, turn) = ("", 0)
        return map { line in
            let own =
                switch line {
                case .option(let option): "\u{1}" + option.label
                case .reason, .more: ""
                case .text(let line):
                    line.spans.count > 1 ? line.spans[0].text.filter { $0 != " " } : ""
                }
            (name, turn) = own.isEmpty ? (name, turn + 1) : (own, 0)
            return [name, String(turn)]
        }
    }
}

/// A status to choose, as Partner Center's Status section has it.
struct StatusOption {
    let label: String
    let isCurrent: Bool
    /// The command that sets it; nil where it is set already, or no command can.
    let command: Command?
    /// Why no command can; nil where it is set already, or one can.
    var off: Off?
    /// How it looks where it is the current one, with the sign of that role.
    var role = Role.title
    /// Whether one above it can't be chosen for the same reason.
    var isRefusedAlike = false
}

extension State {
    /// The line under the cursor of a holding's page; nil on other pages.
    var selectedLine: AnyHashable? {
        guard case .holding(let page) = pages.last else { return nil }
        return page.rowNames(in: self).element(at: page.cursor.index)
    }

    /// Selects that line again, wherever it is now.
    mutating func selectLine(_ line: AnyHashable?) {
        guard case .holding(let page) = pages.last, let line,
            let place = page.rowNames(in: self).firstIndex(of: line)
        else { return }
        cursor.follow(itemAt: place, count: itemCount, height: itemHeight)
    }

    /// The option under the cursor, if the cursor is on one.
    func holdingOption(at index: Int) -> StatusOption? {
        guard case .holding(let page) = pages.last else { return nil }
        let lines = holdingLines(of: page.holding)
        return switch lines.element(at: index) {
        case .option(let option), .reason(let option, _): option
        case .text, .more, nil: nil
        }
    }

    /// All lines of a holding's page.
    func holdingLines(of holding: Holding) -> [HoldingLine] {
        guard let holdings = open?.holdings, holdings.name(of: holding) != nil else {
            return [.text(Line(Span("  " + words.reading, .muted)))]
        }
        var said: Set<String> = []
        let options = statusOptions(of: holding, in: holdings).flatMap { option in
            var option = option
            if let off = off(option) {
                option.isRefusedAlike = !said.insert(words.off(off)).inserted
            }
            return [HoldingLine.option(option)]
                + reason(of: option).dropFirst().map { .reason(option, $0) }
        }
        let term = termLines(of: holding, in: holdings, width: size.columns)
        return options + [.text(Line())] + term.map(HoldingLine.text)
            + blockerLines(of: holding) + lines(of: facts(of: holding, in: holdings))
    }

    /// The cursor stops once at each of the facts.
    private func lines(of facts: [Fact]) -> [HoldingLine] {
        facts.parts(width: size.columns).flatMap { lines in
            lines.prefix(1).map(HoldingLine.text) + lines.dropFirst().map(HoldingLine.more)
        }
    }

    private func statusOptions(of holding: Holding, in holdings: Holdings) -> [StatusOption] {
        switch holding {
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else { return [] }
            return options(for: subscription)
        case .azureSubscription(let id):
            let azure = holdings.azureSubscriptions.first { $0.id == id }
            let status = azure?.status ?? .active
            return [
                StatusOption(
                    label: words.status(status == .cancelled ? .active : status),
                    isCurrent: status != .cancelled,
                    command: status == .cancelled ? .reactivate : nil),
                StatusOption(
                    label: words.status(AzureSubscriptionStatus.cancelled),
                    isCurrent: status == .cancelled,
                    command: status == .cancelled ? nil : .cancel),
            ]
        case .reservation(let id):
            return options(for: holdings.reservations.first { $0.id == id }?.status ?? .completed)
        case .software(let id):
            return options(for: holdings.software.first { $0.id == id }?.status ?? .completed)
        case .unread(let id):
            let cause = holdings.unread.first { $0.id == id }?.cause ?? .item
            return [StatusOption(label: words.status(cause), isCurrent: true, command: nil)]
        case .adminRelationship(let id):
            return options(for: holdings.adminRelationship(id)?.status ?? .terminated)
        }
    }

    private func options(for subscription: Subscription) -> [StatusOption] {
        let status = subscription.status
        let choices: [(Subscription.Status, Command)] = [
            (.active, .reactivate), (.suspended, .suspend), (.deleted, .cancel),
        ]
        let known = choices.map { choice, command in
            StatusOption(
                label: words.status(choice),
                isCurrent: status == choice, command: status == choice ? nil : command,
                role: choice == .suspended ? .suspended : .title)
        }
        if choices.contains(where: { $0.0 == status }) { return known }
        return [StatusOption(label: words.status(status), isCurrent: true, command: nil)] + known
    }

    private func options(for status: PurchaseStatus) -> [StatusOption] {
        let cancelled = StatusOption(
            label: words.status(PurchaseStatus.cancelled), isCurrent: status == .cancelled,
            command: status == .cancelled ? nil : .cancel)
        if status == .cancelled {
            let purchased = StatusOption(
                label: words.status(PurchaseStatus.completed), isCurrent: false, command: nil,
                off: .refused(.irreversible))
            return [purchased, cancelled]
        }
        return [
            StatusOption(label: words.status(status), isCurrent: true, command: nil), cancelled,
        ]
    }

    /// What is pending, and why it holds the relationship and how to clear it, if it does.
    private func blockerLines(of holding: Holding) -> [HoldingLine] {
        let facts =
            pendingFacts(of: holding) + unconfirmedFacts(of: holding) + blockingFacts(of: holding)
        return facts.isEmpty ? [] : lines(of: facts) + [.text(Line())]
    }
}

extension State {
    /// Why a holding holds the relationship, and how to clear it; nothing if it does not.
    func blockingFacts(of holding: Holding) -> [Fact] {
        guard let blocker = eligibility?.blockers.first(where: { $0.holding == holding }) else {
            return []
        }
        return [
            Fact("! " + words.blocksRemovalLabel, words.cause(blocker.cause), .warning),
            Fact(words.fixHeading, words.wayOut(of: blocker)),
        ]
    }

    func holdingHead(_ page: HoldingPage) -> [Line] {
        let name = open?.holdings.map { words.name(of: page.holding, in: $0) } ?? page.holding.id
        return [
            Line(
                Span(" " + name, .title),
                Span(([open?.companyName ?? ""] + ageMarks).map { "  " + $0 }.joined(), .muted)),
            Line(Span(" " + words.statusChoiceHeading, .heading)),
        ]
    }

    func holdingBody(_ page: HoldingPage) -> [Line] {
        Array(page.markedText(in: self).dropFirst(page.cursor.top))
    }

    func holdingText(_ page: HoldingPage) -> [Line] {
        holdingLines(of: page.holding).enumerated().map { index, line in
            let isSelected = index == page.cursor.index
            switch line {
            case .option(let option): return self.line(of: option, isSelected: isSelected)
            case .reason(let option, let text):
                let margin = String(repeating: " ", count: reasonColumn(of: option) - 2)
                return Line(
                    Span(isSelected ? "› " : "  ", .key), Span(margin + text, .muted),
                    isSelected: isSelected)
            case .text(var line), .more(var line):
                // The mark says without colour where the cursor is.
                if isSelected {
                    line = line.replacing(columns: 0..<2, with: Line(Span("› ", .key)))
                }
                line.isSelected = isSelected
                return line
            }
        }
    }

    /// A status to choose; one that can't be chosen is marked, and says why.
    private func line(of option: StatusOption, isSelected: Bool) -> Line {
        let mark = option.isCurrent ? "(•) " : "( ) "
        var spans = [Span(isSelected ? "› " : "  ", .key)]
        let label = label(of: option)
        if let reason = reason(of: option).first {
            spans += [Span(mark + label, .disabled), Span("  " + reason, .muted)]
        } else {
            spans.append(Span(mark + label, option.isCurrent ? option.role : .text))
        }
        return Line(spans, isSelected: isSelected)
    }

    /// The sign stands before the word, as in the lists.
    private func label(of option: StatusOption) -> String {
        (option.role.sign.map { $0 + " " } ?? "") + option.label
    }

    /// Why a status can't be chosen, in rows beside it; nothing if it can.
    private func reason(of option: StatusOption) -> [String] {
        guard let off = off(option) else { return [] }
        let said = option.isRefusedAlike ? words.sameAsAbove : words.off(off)
        // A blank stays before the scroll bar.
        return said.wrapped(columns: max(12, size.columns - reasonColumn(of: option) - 2))
    }

    private func off(_ option: StatusOption) -> Off? { option.off ?? option.command.flatMap(off) }

    /// The column of the page in which the reasons of an option begin.
    private func reasonColumn(of option: StatusOption) -> Int {
        label(of: option).columns + 8
    }
}

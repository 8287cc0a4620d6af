import Canvas
import Domain
import Wording

/// A list to be written, and where to.
package struct ExportRequest: Equatable, Sendable {
    /// The rows.
    package enum Content: Equatable, Sendable {
        case table(ListTable)
        /// All customers a search shows, in an order; they are read when they are written.
        case customers(
            search: String, in: CustomerOrder = .byName, columns: ColumnChoice = .usual)
        /// The same with their admin access.
        case access(search: String, in: CustomerOrder, columns: ColumnChoice = .usual)
        /// All terms a search shows, as they are arranged; they are read when they are written.
        case terms(search: String, in: TermArrangement, columns: ColumnChoice = .usual)
    }

    package let content: Content
    package let format: ListFormat
    /// The whole path of the file; nil keeps the list until the deck is left.
    package let path: String?
    /// Whether the operator confirmed that a file is overwritten.
    package let isReplacing: Bool
    /// The language of titles and words.
    package let language: Language
    /// The moment it was asked for.
    package let now: Instant
}

/// What is at a path.
package struct PathCheck: Equatable, Sendable {
    /// What can be done there.
    package enum Finding: Equatable, Sendable {
        /// Nothing is there, and a file can be made.
        case free
        /// A file that can be overwritten.
        case exists
        case folder
        /// A device, a pipe or a socket.
        case notAFile
        case noFolder(String)
        /// Why nothing can be written, in a sentence.
        case unwritable(String)
    }

    /// As it was typed.
    package let typed: String
    /// The whole path.
    package let path: String
    package let finding: Finding

    package init(typed: String, path: String, finding: Finding) {
        self.typed = typed
        self.path = path
        self.finding = finding
    }
}

/// Asks where a list is to be written, and says what is there.
package struct ExportDialog: Equatable, Sendable {
    let content: ExportRequest.Content
    let count: Int
    let title: String
    /// What the file leaves out, in words; nil if nothing.
    var leftOut: String?
    var format = ListFormat.csv
    /// The path as it is typed.
    var path: String
    /// What is there; nil until it was looked at.
    var check: PathCheck?
    /// The path that is looked at.
    var checking: String?
    /// Whether it is asked if the file may be overwritten.
    var asksToReplace = false
    var isWriting = false
    /// Why the list was not written.
    var problem: String?

    /// What is typed for standard output.
    static let standardOutput = "-"

    /// What is known of the path as it is typed now.
    fileprivate var known: PathCheck? { check?.typed == path ? check : nil }
}

extension ExportDialog: DialogModel {
    func isTyping(in state: State) -> Bool { !asksToReplace }
    var isText: Bool { false }
    var outlivesCustomer: Bool { true }

    func box(in state: State) -> DialogBox {
        let words = state.words
        let formats = ListFormat.allCases.flatMap { one in
            one == format
                ? [Span("[", .key), Span(one.name, .title), Span("] ", .key)]
                : [Span(" \(one.name)  ", .muted)]
        }
        let name = words.exportFormatLabel.fitted(words.exportFormatLabel.columns + 2)
        let text =
            [Line(Span(words.exportRows(count), .muted))]
            + (leftOut.map { state.wrapped($0, .muted) } ?? [])
            + [Line([Span(name, .muted)] + formats), Line()]
        // Rows that say more or less do not move the field.
        let shown = preview(in: state)
        return DialogBox(
            title: words.exportTitle(title), text: text, prompt: state.wrapped(words.exportPrompt),
            input: asksToReplace || isWriting
                ? nil : Line(Span("> ", .key), Span(state.end(of: path) + " ", .input)),
            footer: shown + [Line()]
                + state.keys(
                    asksToReplace ? \.exportOverwriteKeys : \.exportKeys,
                    asksToReplace ? .danger : .key),
            danger: asksToReplace ? words.cannotBeUndone : nil)
    }

    /// Where the list would go, and what is there.
    private func preview(in state: State) -> [Line] {
        let words = state.words
        if isWriting { return state.wrapped(words.exportWriting, .muted) }
        if path == Self.standardOutput { return state.wrapped(words.exportToOutput, .muted) }
        if path.isEmpty { return state.wrapped(words.exportNoName, .muted) }
        var lines = (known?.path).map { state.wrapped("→ " + $0, .link) } ?? [Line()]
        if let problem {
            lines += state.marked(problem, "!", .warning)
        } else if asksToReplace {
            lines += state.marked(words.exportOverwriteQuestion, "!", .danger)
        } else if let known {
            let isFine = known.finding == .free
            lines += state.marked(
                words.finding(known.finding), isFine ? "✓" : "!", isFine ? .good : .warning)
        }
        return lines
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        if isWriting {
            if key == .escape { state.dialog = nil }
            return []
        }
        if asksToReplace { return answerReplacing(key, in: &state) }
        var newer = self
        newer.problem = nil
        switch key {
        case .escape: return state.leaveDialog()
        case .enter: return newer.confirm(in: &state)
        case .tab: newer.turn(to: format.next)
        case .backTab: newer.turn(to: format.previous)
        case .character(let character):
            newer.path.append(String(character), upTo: Self.limit)
            newer.followEnding()
        case .backspace:
            newer.path = String(path.dropLast())
            newer.followEnding()
        case .control("u"): newer.path = ""
        case .control("w"): newer.path = path.withoutLastPart
        default: return []
        }
        state.dialog = .export(newer)
        return []
    }

    func paste(_ text: String, in state: inout State) {
        guard !asksToReplace, !isWriting else { return }
        var newer = self
        newer.problem = nil
        if !newer.path.append(text, upTo: Self.limit) { state.tellFull(Self.limit) }
        newer.followEnding()
        state.dialog = .export(newer)
    }

    /// A path may be longer than what is typed elsewhere.
    private static let limit = 1000

    /// Another format; a path that ended as a format does ends as this one does.
    private mutating func turn(to newer: ListFormat) {
        if let ending = ListFormat.ending(of: path) {
            path = path.dropLast(ending.count) + newer.rawValue
        }
        format = newer
    }

    /// The ending that is typed decides the format; any other ending leaves it.
    private mutating func followEnding() {
        if let typed = ListFormat.ending(of: path)?.format { format = typed }
    }

    private func confirm(in state: inout State) -> [Effect] {
        if path == Self.standardOutput { return write(to: nil, in: &state) }
        var newer = self
        guard let known else {
            // What is there is being looked at.
            state.dialog = .export(newer)
            return []
        }
        switch known.finding {
        case .free: return write(to: known.path, in: &state)
        case .exists: newer.asksToReplace = true
        case .folder, .notAFile, .noFolder, .unwritable:
            newer.problem = state.words.finding(known.finding)
        }
        state.dialog = .export(newer)
        return []
    }

    private func answerReplacing(_ key: Key, in state: inout State) -> [Effect] {
        var newer = self
        switch key {
        case .character("y"):
            guard let known else { return [] }
            newer.asksToReplace = false
            return newer.write(to: known.path, isReplacing: true, in: &state)
        case .escape, .character("n"), .character("q"): newer.asksToReplace = false
        default: return []
        }
        state.dialog = .export(newer)
        return []
    }

    private func write(
        to path: String?, isReplacing: Bool = false, in state: inout State
    ) -> [Effect] {
        var newer = self
        newer.isWriting = true
        state.dialog = .export(newer)
        return [
            .export(
                ExportRequest(
                    content: content, format: format, path: path, isReplacing: isReplacing,
                    language: state.language, now: state.now))
        ]
    }
}

extension Wording {
    /// What is at a path, in words.
    fileprivate func finding(_ finding: PathCheck.Finding) -> String {
        switch finding {
        case .free: exportNewFile
        case .exists: exportFileExists
        case .folder: exportIsFolder
        case .notAFile: exportNotAFile
        case .noFolder(let folder): exportNoFolder(folder)
        case .unwritable(let reason): exportUnwritable(reason)
        }
    }
}

extension State {
    /// Why the list that shows cannot be exported; nil if it can.
    var offExport: Off? {
        guard let listed = shown.listed(in: self) else { return .said(\.noListHere) }
        return listed.count == 0 ? .said(\.emptyListHere) : offFilter
    }

    /// Asks where the list that shows is to be written.
    mutating func openExport() -> [Effect] {
        guard let listed = shown.listed(in: self) else { return [] }
        let name = listed.name.asFileName + "-" + now.day + "." + ListFormat.csv.rawValue
        dialog = .export(
            ExportDialog(
                content: listed.content().chosen(columnChoice), count: listed.count,
                title: listed.title, leftOut: listed.leftOut, path: name))
        return []
    }

    /// Asks once what is at the path that is typed.
    mutating func settleExport() -> [Effect] {
        guard case .export(var export) = dialog, export.known == nil, !export.path.isEmpty,
            export.path != ExportDialog.standardOutput, export.checking != export.path
        else { return [] }
        export.checking = export.path
        dialog = .export(export)
        return [.checkPath(export.path)]
    }

    /// Takes what is at a path; an answer about an older one changes nothing.
    mutating func take(_ check: PathCheck) {
        guard case .export(var export) = dialog, export.path == check.typed else { return }
        export.check = check
        export.checking = nil
        dialog = .export(export)
    }

    /// Takes that a list was written, or is kept.
    mutating func exported(_ count: Int, to path: String?) {
        var leftOut: String?
        if case .export(let export) = dialog, export.isWriting {
            leftOut = export.leftOut
            dialog = nil
        }
        tell(.good) { [leftOut] words in
            words.paragraph([
                path.map { words.exported(count, to: $0) } ?? words.exportedToOutput(count),
                leftOut ?? "",
            ])
        }
    }

    /// Takes that a list was not written. The dialog stays, and says why.
    mutating func exportFailed(because reason: String) {
        guard case .export(var export) = dialog, export.isWriting else {
            return tell(.warning) { $0.exportFailed(reason) }
        }
        export.isWriting = false
        export.problem = words.exportFailed(reason)
        export.check = nil
        dialog = .export(export)
    }

    /// As much of what is typed as the box has room for; its end stays visible.
    fileprivate func end(of path: String) -> String {
        var shown = Span(path).text[...]
        while String(shown).columns > max(1, room - 4) { shown.removeFirst() }
        return String(shown)
    }
}

extension String {
    /// Without what stands after the last slash, or after the last but one if it ends with one.
    fileprivate var withoutLastPart: String {
        let trimmed = hasSuffix("/") ? dropLast() : self[...]
        return trimmed.lastIndex(of: "/").map { String(trimmed[...$0]) } ?? ""
    }

    /// As the name of a file: letters and digits, and what is harmless between them.
    fileprivate var asFileName: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar {
                    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": scalar
                    default: "_"
                    }
                }))
    }
}

import Canvas
import Domain
import Wording

/// What is typed after `:`, and what was typed there before.
package struct CommandPrompt: Equatable, Sendable {
    private(set) var text = ""
    /// What was carried out, the newest last.
    private(set) var history: [String] = []
    /// The place in it that shows; nil while it is not walked through.
    private var place: Int?
    /// What was typed before Tab put a name in its place: what is completed.
    private(set) var typed = ""
    /// What was typed before the history was walked through.
    private var draft = ""
    /// Why what was entered could not be carried out; nil again once it is changed.
    var fault: String?
    /// Whom the text after `customer` may mean, by the newest answer.
    private(set) var named: NamedCustomers?
    /// What was asked for and is not answered yet.
    private var asked: String?
    /// What could not be read: it is not asked for again by itself.
    private var failed: String?

    /// The longest, in scalars.
    static let limit = SearchField.limit
    /// As much of the history is kept.
    static let historyLimit = 100
    /// As many customers are listed.
    static let customersLimit = 20

    /// The word that opens a customer.
    static let customerWord = "customer"

    /// Empties it, for the next command.
    mutating func begin() {
        change(to: "")
        (named, failed) = (nil, nil)
    }

    mutating func type(_ addition: String) -> Bool {
        var text = text
        let isWhole = text.append(addition, upTo: Self.limit)
        change(to: text)
        return isWhole
    }

    /// Changes it as the operator types.
    mutating func change(to text: String) {
        (self.text, typed) = (text, text)
        place = nil
        fault = nil
    }

    /// Puts a name in the place of what was typed, which is kept.
    mutating func complete(with text: String) {
        self.text = text
        fault = nil
    }

    /// Walks through what was carried out before; beyond the newest is what was typed.
    mutating func walk(back: Bool) {
        let next = (place ?? history.count) + (back ? -1 : 1)
        guard 0...history.count ~= next, !history.isEmpty else { return }
        if place == nil { draft = typed }
        let shown = next == history.count ? draft : history[next]
        change(to: shown)
        place = next == history.count ? nil : next
    }

    /// Remembers what is carried out; once, if it was the last already.
    mutating func remember() {
        let text = text.trimmed
        if history.last != text { history.append(text) }
        if history.count > Self.historyLimit { history.removeFirst() }
    }

    /// Its first word, in lower case, and what follows.
    static func parts(of text: String) -> (word: String, rest: String) {
        let text = text.drop { $0 == ":" || $0.isWhitespace }
        let word = text.prefix { !$0.isWhitespace }
        return (word.lowercased(), String(text.dropFirst(word.count)).trimmed)
    }

    /// What names a customer in a text; nil where none is to be named.
    static func name(in text: String) -> String? {
        let (word, rest) = parts(of: text)
        return word == customerWord && !rest.isEmpty ? rest : nil
    }
}

extension CommandPrompt {
    /// Returns what must be read: whom a name in the text may mean. One answer is waited for at a
    /// time.
    mutating func settle(naming name: String?) -> Read? {
        guard asked == nil, let name, name != named?.text, name != failed
        else { return nil }
        asked = name
        failed = nil
        return .named(name, limit: Self.customersLimit)
    }

    mutating func take(_ answer: NamedCustomers) {
        guard answer.text == asked else { return }
        asked = nil
        named = answer
        fault = nil
    }

    mutating func giveUp() {
        failed = asked
        asked = nil
    }

    /// Whether a text was read and could not be.
    func hasFailed(_ name: String) -> Bool { failed == name }

    /// Tries again what could not be read.
    mutating func retry() { failed = nil }
}

/// Whom a text may mean.
struct NamedCustomers: Equatable, Sendable {
    let text: String
    /// Those whose ID, domain or whole name it is.
    let exactly: [Customer]
    /// The first of those that a search for it shows, and how many there are.
    let window: CustomerWindow

    /// A customer as the list shows it.
    struct Candidate: Equatable, Sendable {
        let id: Customer.ID
        let name: String
        let domain: String
        /// What names it alone, as far as anyone knows.
        let word: String
    }

    init(text: String, exactly: [Customer], window: CustomerWindow) {
        self.text = text
        self.exactly = exactly
        self.window = window
    }

    /// Those it names exactly; else those that a search shows.
    var candidates: [Candidate] {
        let all =
            exactly.isEmpty
            ? window.rows.map { ($0.id, $0.companyName, $0.domain) }
            : exactly.prefix(CommandPrompt.customersLimit).map {
                ($0.id, $0.companyName, $0.domain)
            }
        return all.map { id, name, domain in
            // A domain may be empty, or be written like somebody's name.
            let isAlone = !domain.isEmpty && !all.contains { $0.0 != id && $0.2 == domain }
            return Candidate(
                id: id, name: name, domain: domain, word: isAlone ? domain : id.text)
        }
    }

    /// How many it may mean.
    var count: Int { exactly.isEmpty ? window.total : exactly.count }
}

extension String {
    /// The same without blanks at either end.
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}

/// What a command line asks for.
enum CommandRequest {
    case nothing
    case act(Act)
    case customer(NamedCustomers.Candidate)
    /// The list of the customers that a text finds.
    case customers(String)
    case sort(ListOrder)
    case filter(String)
    case theme(String)
    case language(Language)
    /// The dialog of seats, with what is typed into it.
    case seats(Act, String)
    /// The dialog that saves the filter of the list, with its name.
    case saveFilter(String)
    /// Who is meant is still to be read.
    case unread
    /// It asks for nothing there is, and why.
    case fault(String)
}

extension State {
    /// What the command line asks for.
    var commandRequest: CommandRequest {
        let (word, rest) = CommandPrompt.parts(of: commandLine.text)
        guard !word.isEmpty else { return .nothing }
        if let request = valueRequest(word, rest) { return request }
        let acts = actsHere + actsElsewhere
        var names = Set(acts.map(\.name).filter { $0.hasPrefix(word) })
        for other in ValueCommand.begun.map(\.rawValue) where other.hasPrefix(word) {
            names.insert(other)
        }
        let meant = acts.first { act in
            act.name == word || act.binding.command.aliases.contains(word) || names == [act.name]
        }
        guard let meant else {
            if names.isEmpty, let found = highlightedAct { return .act(found) }
            let fault = unknown(word, beginning: names.sorted(), of: acts)
            return names.isEmpty ? bareRequest(orElse: fault) : .fault(fault)
        }
        return rest.isEmpty ? .act(meant) : argumentRequest(meant, rest)
    }

    private func unknown(_ word: String, beginning names: [String], of acts: [Act]) -> String {
        if !names.isEmpty { return words.commandAmbiguous(word, commands: words.list(names)) }
        let nearest = word.nearest(
            of: acts.map(\.name)
                + ValueCommand.allCases.map(\.rawValue).filter { name in
                    !acts.contains { $0.name == name }
                })
        return nearest.isEmpty
            ? words.commandUnknown(word)
            : words.commandUnknownNear(word, nearest: words.list(nearest))
    }

    /// What names a customer in what is typed: what follows `customer`, or all of it where it
    /// begins no command and finds none. Nil where none is to be named.
    var customerNamed: String? {
        let text = commandLine.typed
        if let name = CommandPrompt.name(in: text) { return name }
        let (word, rest) = CommandPrompt.parts(of: text)
        guard !word.isEmpty, ValueCommand(rawValue: word) == nil else { return nil }
        let acts = actsHere + actsElsewhere
        let isCommand =
            acts.contains {
                $0.name.hasPrefix(word) || $0.binding.command.aliases.contains(word)
            } || ValueCommand.begun.contains { $0.rawValue.hasPrefix(word) }
        let name = rest.isEmpty ? word : word + " " + rest
        return isCommand || !found(name, in: acts, isRanked: true).isEmpty ? nil : name
    }

    /// The customer that Tab has chosen of the list, which is no matter of names any more.
    private var chosenCustomer: NamedCustomers.Candidate? {
        guard customerNamed != nil, let selected = actList.selected else { return nil }
        return commandLine.named?.candidates.element(at: selected)
    }

    /// What a text asks for that names no command: the customer it means, or the list of those that
    /// it finds.
    private func bareRequest(orElse fault: String) -> CommandRequest {
        if let chosenCustomer { return .customer(chosenCustomer) }
        guard let name = customerNamed else { return .fault(fault) }
        guard let named = commandLine.named, named.text == name else {
            return commandLine.hasFailed(name) ? .fault(words.readFailed) : .unread
        }
        if named.count == 1, let candidate = named.candidates.first { return .customer(candidate) }
        guard named.count == 0 else { return .customers(name) }
        return .fault(words.paragraph([fault, named.meant(in: words)]))
    }

    func customerRequest(_ name: String) -> CommandRequest {
        guard !name.isEmpty else { return .fault(words.customerNeedsName) }
        if let chosenCustomer { return .customer(chosenCustomer) }
        guard let named = commandLine.named, named.text == name else {
            return commandLine.hasFailed(name) ? .fault(words.readFailed) : .unread
        }
        switch named.count {
        case 0:
            return .fault(words.paragraph([words.customerUnknown(name), named.meant(in: words)]))
        case 1:
            guard let candidate = named.candidates.first else { return .unread }
            return .customer(candidate)
        default: return .fault(words.customersMatch(name, count: named.count))
        }
    }

    /// Whether it is known whom the command line names, and they can be opened now; nil where it
    /// names nobody.
    var knowsNamedCustomer: Bool? {
        switch commandRequest {
        case .unread: false
        case .customer: underway == nil
        case .nothing, .act, .customers, .sort, .filter, .theme, .language, .seats, .saveFilter,
            .fault:
            nil
        }
    }

    /// Asks whom the command line names.
    mutating func settleCommandLine() -> Read? {
        guard case .commandLine = dialog else { return nil }
        return commandLine.settle(naming: customerNamed)
    }

    /// Opens a customer over what shows, which a step back leads to. One that is open already is
    /// only read again: its page shows as it was left.
    mutating func jump(to customer: NamedCustomers.Candidate) -> [Effect] {
        if onHold != nil {
            tell(.warning) { $0.heldFirst }
            return []
        }
        if open?.id == customer.id {
            open?.isStale = true
            leadToCustomer()
        } else {
            enter(
                OpenCustomer(id: customer.id, companyName: customer.name),
                [.customer(CustomerPage())])
        }
        return refreshOpen()
    }

    /// Leaves the pages over that of the open customer.
    private mutating func leadToCustomer() {
        let place = pages.lastIndex { if case .customer = $0 { true } else { false } }
        if let place {
            pages.removeLast(pages.count - 1 - place)
        } else {
            pages.append(.customer(CustomerPage()))
        }
    }
}

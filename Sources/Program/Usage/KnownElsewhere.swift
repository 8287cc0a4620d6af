import Deck
import Domain

/// Options and commands that people know from kubectl, az, gh or grep, and what does the same here.
enum KnownElsewhere {
    /// Return what does the same as an option with that value, as it is typed; nil if none of the
    /// `known` options of the command does. `given` is all that was typed.
    static func option(
        for name: String, value: String?, of command: String, given: [String] = [], known: [String]
    ) -> String? {
        // A value may stand right behind a letter.
        if name.hasPrefix("-o"), name.count > 2 {
            return option(
                for: "-o", value: String(name.dropFirst(2)), of: command, given: given, known: known
            )
        }
        let asked =
            formats.contains(name)
            ? format(name, value) : filter(name, value, of: Filtered(command, given))
        let candidates = [asked].compactMap { $0 } + (options[name] ?? [])
        return candidates.first { candidate in
            let option = candidate.prefix { $0 != " " }
            return known.contains(String(option))
        }
    }

    /// Return the command that does the same; nil if none of `names` does.
    static func command(for name: String, among names: [String]) -> String? {
        commands.first { $0.value.contains(name) && names.contains($0.key) }?.key
            ?? (name == "version" ? "--version" : nil)
    }

    private static let formats = ["--format", "--output-format", "--output", "--out", "-o", "-f"]

    private static func format(_ name: String, _ value: String?) -> String? {
        switch value?.lowercased() {
        case let value? where value.hasPrefix("json"): "--json"
        case "csv", "tsv", "table", "wide": "--csv"
        default: name == "-o" || name == "--output" ? "--json" : "--csv"
        }
    }

    /// A list that terms narrow.
    private struct Filtered {
        let scope: FilterScope
        /// The term of a time until what the list is about happens.
        let time: FilterTerm

        /// The list of a command, or the report that is named in what was typed.
        init?(_ command: String, _ given: [String]) {
            let report =
                command == "report" ? given.lazy.compactMap { Report(rawValue: $0) }.first : nil
            switch (command, report) {
            case ("customers", _), (_, .customers): (scope, time) = (.customers, .renews)
            case ("gdap", _), (_, .gdap): (scope, time) = (.customers, .access)
            case ("renewals", _), (_, .renewals): (scope, time) = (.renewals, .due)
            case ("radar", _), ("report", _): (scope, time) = (.radar, .due)
            default: return nil
            }
        }
    }

    /// The option of a term, with the value that was typed: `--filter country:KR`.
    private static func filter(_ name: String, _ value: String?, of list: Filtered?) -> String? {
        guard let list, name.hasPrefix("--"),
            let term = term(called: String(name.dropFirst(2)), of: list),
            list.scope.terms.contains(term)
        else { return nil }
        let text = term.text(of: value)
        let isSafe = text.allSatisfy { $0.isLetter || $0.isNumber || ":-._@,".contains($0) }
        return "--filter " + (isSafe ? text : "\"\(text)\"")
    }

    private static func term(called name: String, of list: Filtered) -> FilterTerm? {
        switch name {
        case "state": .status
        case "type": .kind
        case "region", "location": .country
        case "quantity": .seats
        case "blockers": .blocked
        case "customer", "company": .name
        case "within", "days", "due", "expiring", "expires": list.time
        case "renewal": list.scope == .renewals ? .due : .renews
        case "auto-renew": .autorenew
        case "eligible", "removable": .ready
        default: FilterTerm(rawValue: name)
        }
    }

    private static let options: [String: [String]] = [
        "--grep": ["--filter"], "--query": ["--filter"], "--search": ["--filter"],
        "--where": ["--filter"], "-q": ["--filter"], "-l": ["--filter"], "--selector": ["--filter"],
        "--fields": ["--columns"], "--select": ["--columns"], "--cols": ["--columns"],
        "--sort-by": ["--sort"], "--order-by": ["--sort"], "--desc": ["--reverse"],
        "--descending": ["--reverse"], "-r": ["--reverse"],
        "--top": ["--limit"], "--max": ["--limit"], "--max-items": ["--limit"], "-n": ["--limit"],
        "--tail": ["--limit"], "--head": ["--limit"],
        "--force": ["--yes"], "--assume-yes": ["--yes"], "--no-confirm": ["--yes"],
        "--non-interactive": ["--yes"], "-f": ["--yes"],
        "--what-if": ["--dry-run"], "--whatif": ["--dry-run"], "--simulate": ["--dry-run"],
        "--noop": ["--dry-run"],
        "--context": ["--profile"], "--account": ["--profile"], "-p": ["--profile"],
        "--lang": ["--language"], "--locale": ["--language"],
        "--read-only": ["--readonly"], "--timeout": ["--wait"],
        "--no-colour": ["--no-color"], "--color": ["--no-color"], "--colour": ["--no-color"],
    ]

    private static let commands: [String: Set<String>] = [
        "customers": ["get", "list", "ls", "search", "find", "query", "clients", "tenants"],
        "show": ["describe", "inspect", "view", "subscriptions", "info"],
        "remove": ["delete", "rm", "del"],
        "suspend": ["stop", "pause", "disable"],
        "reactivate": ["start", "resume", "enable", "activate"],
        "renewal": ["renew", "auto-renew", "autorenew"],
        "seats": ["quantity", "licenses", "licences", "scale", "resize"],
        "offboard": ["apply", "plan", "run"],
        "undo": ["rollback", "revert"],
        "renewals": ["expiring", "expirations", "expiry", "renew", "terms"],
        "report": ["export", "dump"],
        "import": ["load"],
        "gdap": ["dap", "access", "admin-access", "relationships", "roles"],
        "journal": ["history", "log", "logs"],
        "activity": ["audit", "events"],
        "sign-in": ["login", "signin", "auth"],
        "sign-out": ["logout", "signout"],
        "profiles": ["config", "context", "contexts", "account", "whoami"],
        "doctor": ["status", "check", "diagnose"],
        "sync": ["refresh", "pull", "update"],
        "offers": ["catalog", "catalogue", "products"],
        "order": ["create", "buy", "add", "purchase"],
        "seed": ["init", "create", "reset"],
        "serve": ["start", "run"],
    ]
}

extension FilterTerm {
    /// The term as it is typed for a value: `renews<30d`; an example without one. A time without a
    /// unit is one in days.
    fileprivate func text(of value: String?) -> String {
        guard let value, !value.isEmpty, !value.hasPrefix("-") else { return example }
        if usual == rawValue { return ["no", "false"].contains(value) ? "-" + rawValue : rawValue }
        // Several words are looked for one by one.
        if self == .name, value.contains(" ") { return value }
        let amount = value.drop { "<>=".contains($0) }
        let lacksUnit = isTime && !amount.isEmpty && amount.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        let told = lacksUnit ? value + "d" : value
        return value.first.map("<>=".contains) == true ? rawValue + told : usual + told
    }
}

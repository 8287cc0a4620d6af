import Deck
import Domain
import Records
import Wording

extension ReadOptions {
    /// The entries of one store or profile, if one is named; else all.
    func entries(of journal: Journal) throws -> [JournalEntry] {
        let entries = try journal.everything()
        guard place.store.store != nil || place.profile != nil else { return entries }
        let author = try open().author
        return entries.filter { $0.author.place == author.place }
    }
}

extension [JournalEntry] {
    /// The one customer meant by a Microsoft ID, a domain or a name, as the journal has them: also
    /// who is no customer any more. Throws which ones it could be.
    func customer(called text: String, in words: Words) throws -> Customer.ID {
        let found = customers(called: text)
        switch found.count {
        case 1: return found[0].id
        case 0: throw Failure.notFound(words.noSuchCustomer(text))
        default:
            let lines = found.map { "  \($0.id)  \($0.domain)  \($0.companyName)" }
            let head = words.ambiguousCustomer(text, count: found.count)
            throw Failure.usage(([head] + lines).joined(separator: "\n"))
        }
    }

    /// Everybody the journal names who is called so; the newest name counts.
    private func customers(called text: String) -> [Customer] {
        let wanted = Customer.ID(text).text.lowercased()
        guard !wanted.allSatisfy(\.isWhitespace) else { return [] }
        var known: [Customer.ID: Customer] = [:]
        for entry in self {
            if let customer = entry.customer { known[customer.id] = customer }
            if case .started(let plan) = entry.event {
                for part in plan.customers { known[part.id] = part.customer }
            }
        }
        return known.values.filter { customer in
            [customer.id.text, customer.domain, customer.companyName].contains {
                $0.lowercased() == wanted
            }
        }.sorted { $0.id.text < $1.id.text }
    }
}

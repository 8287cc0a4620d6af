import Domain
import Wording

/// What the entries of a journal are about, so that two things of one customer that have the same
/// name are told apart.
struct JournalNames: Equatable, Sendable {
    private struct Name: Hashable {
        let customer: Customer.ID
        let text: String
    }

    /// Whether ids are told as a whole, as other programs need them.
    var hasWholeIDs = false
    private var first: [Name: Holding] = [:]
    private var alike: Set<Name> = []
    /// How many names stand for several things. It only grows.
    var alikeCount: Int { alike.count }

    /// Notes what an entry is about.
    mutating func take(_ entry: JournalEntry) {
        switch entry.event {
        case .previewed(let writes, _), .takenBack(let writes):
            for write in writes { note(write.name, write.write.holding, of: write.customer.id) }
        case .intended(let intent):
            note(intent.name, intent.write.holding, of: entry.customer?.id)
        case .started(let plan):
            for customer in plan.customers {
                for step in customer.steps { note(step.name, step.holding, of: customer.id) }
            }
        default: break
        }
    }

    private mutating func note(_ text: String, _ holding: Holding?, of customer: Customer.ID?) {
        guard let holding, let customer else { return }
        let name = Name(customer: customer, text: text)
        guard let known = first[name] else {
            first[name] = holding
            return
        }
        if known != holding { alike.insert(name) }
    }

    /// Returns a name, with the end of the id behind it where the journal has something else of
    /// that name and customer.
    func name(_ text: String, of holding: Holding?, for customer: Customer.ID?) -> String {
        guard let holding, let customer,
            alike.contains(Name(customer: customer, text: text))
        else { return text }
        return text + " " + (hasWholeIDs ? holding.id : holding.id.endOfID)
    }

    /// The same of what is written.
    func distinct(_ write: NamedWrite) -> NamedWrite {
        NamedWrite(
            write.write, of: write.customer,
            named: name(write.name, of: write.write.holding, for: write.customer.id))
    }
}

extension JournalNames {
    /// What a step of a plan is to do, and who is to do it.
    /// `before` is what the customer held.
    func task(
        of step: PlanStep, for customer: Customer.ID, before: Holdings?, in words: Words
    ) -> String {
        words.journalTask(
            of: step, named: name(step.name, of: step.holding, for: customer), before: before)
    }
}

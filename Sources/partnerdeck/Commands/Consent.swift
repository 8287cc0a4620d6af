import Dashboard
import Domain
import Foundation

/// What it takes to start a plan by command: the domain of every customer whose relationship it
/// ends, said with `--confirm` or typed on the terminal.
struct Consent {
    let plan: Plan
    let words: Words

    init(to plan: Plan, words: Words) {
        self.plan = plan
        self.words = words
    }

    func obtain(given: [String]) throws {
        let wanted = plan.customers.filter { customer in
            customer.steps.contains { !$0.isStruck && $0.write != nil }
        }.map(\.customer)
        for domain in given where !wanted.contains(where: { $0.isDomain(domain) }) {
            let domains = wanted.map(\.domain).joined(separator: ", ")
            throw Failure.usage(words(AnswerWords.confirmDiffers, domain, domains))
        }
        let missing = wanted.filter { customer in !given.contains(where: customer.isDomain) }
        guard !missing.isEmpty else { return }
        guard Surroundings.canAsk else {
            let all = missing.map(\.domain).joined(separator: " --confirm ")
            throw Failure.usage(words(AnswerWords.needsConfirm, all))
        }
        for customer in missing {
            let typed = Question.ask(
                "\(customer.companyName)  \(customer.domain)  \(customer.id)\n"
                    + words(PlanAnswerWords.questionStart, customer.domain, customer.companyName)
                    + " ")
            guard !typed.isEmpty else { throw Failure.notConfirmed }
            guard customer.isDomain(typed) else {
                throw Failure.usage(words(AnswerWords.confirmDiffers, typed, customer.domain))
            }
        }
    }
}

extension Customer {
    /// Whether what was typed is the customer's domain; case does not matter in domains.
    fileprivate func isDomain(_ typed: String) -> Bool {
        typed.trimmingCharacters(in: .whitespaces).lowercased() == domain.lowercased()
    }
}

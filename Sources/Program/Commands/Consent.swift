import Deck
import Domain
import Foundation
import Wording

/// What it takes to start a plan by command: the domain of every customer whose relationship it
/// ends, or what stands for it, said with `--confirm` or typed on the terminal.
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
        let asked = wanted.map { (customer: $0, word: ConfirmationWord(for: $0)) }
        for said in given where !asked.contains(where: { $0.word.isSaid(by: said) }) {
            let all = words.list(asked.map(\.word.text))
            throw Failure.usage(words.confirmDiffers(said, wanted: all))
        }
        let missing = asked.filter { !given.contains(where: $0.word.isSaid) }
        guard !missing.isEmpty else { return }
        guard Surroundings.canAsk else {
            let all = missing.map(\.word.text).joined(separator: " --confirm ")
            throw Failure.usage(words.needsConfirm(all))
        }
        for (customer, word) in missing {
            let typed = Question.ask(
                "\(customer.companyName)  \(customer.domain)  \(customer.id)\n"
                    + words.questionStart(word.text, customer: customer.companyName) + " ")
            guard !typed.isEmpty else { throw Failure.notConfirmed }
            guard word.isSaid(by: typed) else {
                throw Failure.usage(words.confirmDiffers(typed, wanted: word.text))
            }
        }
    }
}

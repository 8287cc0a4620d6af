import ArgumentParser
import Deck
import Domain
import Foundation

/// `partnerdeck cancel CUSTOMER HOLDING`.
struct CancelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cancel", abstract: help(.cancel),
            discussion: "JSON: {outcome: succeeded | pending, reason, customer, holding}")
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(.argCustomer)))
    var customer: String

    @Argument(help: ArgumentHelp(help(.argHolding)))
    var holding: String

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let owner = try store.customer(customer, in: words)
        try store.requireWritable()
        let holdings = try store.holdingsNow(of: owner)
        let target = try holdings.holding(holding, in: words)
        let name = holdings.name(of: target) ?? target.id
        let change = try? store.directory.rules().cancellation(
            of: target, in: holdings, at: Date())
        try options.confirm(
            words(AnswerWords.questionCancel, name, owner.companyName),
            bringing: change?.consequences ?? [])
        let done: NoticeWords =
            change?.consequences.endAtRenewal == true ? .endsAtRenewal : .cancelled
        try options.carryOut(
            NamedWrite(.cancel(target), of: owner, named: name), since: holdings, on: store,
            said: words(done, name))
    }
}

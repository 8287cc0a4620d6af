import ArgumentParser
import Deck
import Domain
import Foundation

/// `partnerdeck cancel CUSTOMER HOLDING`.
struct CancelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cancel", abstract: help(\.cancelHelp),
            discussion: "JSON: {outcome: succeeded | pending, reason, customer, holding}")
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)))
    var customer: String

    @Argument(help: ArgumentHelp(help(\.holdingArgument)))
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
            words.questionCancel(target, named: name, of: owner.companyName),
            bringing: change?.consequences ?? [])
        let done =
            change?.consequences.endAtRenewal == true
            ? words.setToEndAtRenewal(name) : words.cancelled(target, named: name)
        try options.carryOut(
            NamedWrite(.cancel(target), of: owner, named: name), since: holdings, on: store,
            said: done)
    }
}

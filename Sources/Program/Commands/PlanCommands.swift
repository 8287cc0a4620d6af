import ArgumentParser
import Deck
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Wording

/// `partnerdeck offboard CUSTOMER…`: plans, saves, rehearses, starts or resumes the end of
/// relationships.
struct OffboardCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "offboard", abstract: help(\.offboardHelp),
            discussion: """
                JSON: {plan, purpose, complete, phase, refusal, customers [{id, companyName, \
                domain, steps [{number, kind, write, target, targetId, state, until, refusal}]}], \
                closed?: setAside, unfinished? [{entry, plan, purpose, customers [{id, \
                companyName, domain}], verified, steps, left}]}. \(help(\.jsonUnfinished)) \
                \(help(\.jsonDryRun))
                """)
    }

    @OptionGroup var options: AskOptions
    @OptionGroup var readOnly: ReadOnlyOption

    @Argument(help: ArgumentHelp(help(\.customersArgument)), completion: .customers)
    var customers: [String] = []

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(help(\.dryRunOption)))
    var dryRun = false

    @Option(
        name: .long, help: ArgumentHelp(help(\.planOption), valueName: "file"), completion: .file())
    var plan: String?

    @Option(
        name: .long, help: ArgumentHelp(help(\.saveOption), valueName: "file"), completion: .file())
    var save: String?

    @Flag(name: .long, help: ArgumentHelp(help(\.resumeOption)))
    var resume = false

    @Flag(name: .customLong("retry-refused"), help: ArgumentHelp(help(\.retryRefusedOption)))
    var retryRefused = false

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.resumeEntryOption), valueName: "number"))
    var entry: Int?

    @Flag(name: .customLong("set-aside"), help: ArgumentHelp(help(\.setAsideOption)))
    var setAside = false

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(help(\.confirmEachOption), valueName: "domain"))
    var confirm: [String] = []

    func run() throws {
        let words = options.words
        guard resume || !retryRefused else {
            throw Failure.usage(words.retryRefusedAlone)
        }
        guard resume || entry == nil else { throw Failure.usage(words.resumeEntryAlone) }
        // Which run is closed is never left to how many there are.
        let isNamed = entry != nil || !customers.isEmpty
        guard !setAside || resume && isNamed else { throw Failure.usage(words.setAsideAlone) }
        guard !(setAside && retryRefused), entry == nil || customers.isEmpty else {
            throw Failure.usage(words.optionsExclude)
        }
        guard [dryRun, save != nil, resume].count(where: \.self) <= 1, !(resume && plan != nil)
        else { throw Failure.usage(words.optionsExclude) }
        let store = try options.open(readOnly: readOnly.readonly)
        try store.prepareToFind(in: words)
        if resume { return try goOn(on: store) }
        let plan = try readPlan(on: store)
        if let save {
            try PlanFile.write(plan, to: save)
            return StandardError.write(words.saved(URL(fileURLWithPath: save).path))
        }
        if dryRun { return try rehearse(plan, on: store) }
        if !options.json { try PlanReport(plan, words).print() }
        guard plan.writes > 0 else { throw Failure.usage(words.planNothingToDo) }
        _ = try store.partnerCenter
        try Consent(to: plan, words: words).obtain(given: confirm)
        try command(on: store).start(plan)
    }

    /// Return the saved plan, or a new plan for the named customers.
    private func readPlan(on store: Store) throws -> Plan {
        let words = options.words
        if let plan {
            guard customers.isEmpty else { throw Failure.usage(words.optionsExclude) }
            let saved = try PlanFile.read(plan)
            try require(saved, from: plan, on: store)
            return saved
        }
        guard !customers.isEmpty else { throw Failure.usage(words.nameCustomersOrPlan) }
        var ids: [Customer.ID] = []
        for name in customers {
            let customer = try store.customer(name, in: words)
            guard !ids.contains(customer.id) else { continue }
            try store.prepare(customer, refreshing: true, in: words)
            ids.append(customer.id)
        }
        return try store.offboarding(of: ids)
    }

    /// Throw if a saved plan was started before, or names customers that are different here.
    private func require(_ plan: Plan, from file: String, on store: Store) throws {
        let words = options.words
        // Check this first: a finished plan's customers are no longer customers.
        try plan.requireNew(in: try store.journal.everything())
        for part in plan.customers {
            let known = try store.directory.account(of: part.id)?.customer
            guard known?.relationship.mayBeReseller == true else {
                throw Refusal.notACustomer(part.id)
            }
            guard known?.domain.lowercased() == part.customer.domain.lowercased(),
                known?.companyName == part.customer.companyName
            else {
                throw Failure.unusable(
                    words.planOtherCustomer(
                        file, id: part.id.text, planned: part.customer.domain,
                        actual: known?.domain ?? ""))
            }
        }
    }

    private func rehearse(_ plan: Plan, on store: Store) throws {
        let words = options.words
        let findings = try store.waiting { () async throws(Refusal) in
            try await store.dryRun.rehearse(plan)
        }
        if options.json {
            try JSONOutput.print(RehearsalOutput(plan, findings))
        } else {
            try PlanReport(plan, words).print(findings)
        }
        if findings.contains(where: { $0.refusal != nil }) { throw ExitCode(3) }
    }

    func command(on store: Store) -> RunCommand {
        RunCommand(
            store: store, json: options.json, words: options.words)
    }
}

/// The confirmation of a plan: the confirmation word (usually the domain) of each customer it
/// changes, given with `--confirm` or typed on the terminal.
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

/// `partnerdeck undo CUSTOMER HOLDING`, or `partnerdeck undo --entry N`: takes back what was done.
struct UndoCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "undo", abstract: help(\.undoHelp),
            discussion: help { $0.jsonAs("offboard --json") })
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String?

    @Argument(help: ArgumentHelp(help(\.holdingArgument)), completion: .holdings)
    var holding: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.entryOption), valueName: "number"))
    var entry: Int?

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let (plan, left) = try undo(on: store)
        if !options.json { try PlanReport(plan, words).print() }
        // Standard output is for the plan alone.
        for one in left { StandardError.write(words.notUndone(one)) }
        for customer in plan.customers {
            var told: Set<Holding> = []
            for holding in customer.steps.compactMap(\.write?.holding)
            where told.insert(holding).inserted {
                try words.tellUnconfirmed(on: holding, of: customer.customer, in: store)
            }
        }
        _ = try store.partnerCenter
        let names = words.list(plan.customers.map(\.customer.companyName))
        try options.confirm(words.questionUndo(names))
        try RunCommand(
            store: store, json: options.json, words: words
        ).start(plan)
    }

    private func undo(on store: Store) throws -> (plan: Plan, left: [NotUndone]) {
        let words = options.words
        switch (customer, holding, entry) {
        case (nil, nil, let entry?):
            let undo = try store.undoing(nil, of: nil, entry: entry)
            return (undo.plan, undo.left)
        case (let customer?, let holding?, nil):
            let owner = try options.customer(customer, in: store)
            let target = try store.holdingsNow(of: owner).holding(
                holding, exactly: options.consent.yes, in: words)
            let undo = try store.undoing(target, of: owner.id, entry: nil)
            return (undo.plan, undo.left)
        default: throw Failure.usage(words.undoWhich)
        }
    }
}

import Domain

extension Saying {
    /// A write with the name of its target.
    static func write(_ write: Write, named name: String, in words: Words) -> Saying {
        switch write {
        case .suspend: Saying(WriteWords.suspend, .text(name))
        case .reactivate: Saying(WriteWords.reactivate, .text(name))
        case .cancel(.subscription), .cancel(.azureSubscription):
            Saying(WriteWords.cancel, .text(name))
        case .cancel(.reservation), .cancel(.software), .cancel(.unread):
            Saying(WriteWords.cancelOrder, .text(name))
        case .reactivateAzure: Saying(WriteWords.reactivateAzure, .text(name))
        case .setRenewal(let renewal, _) where renewal.scheduledActions?.atTermEnd == .cancel:
            Saying(WriteWords.cancelAtTermEnd, .text(name))
        case .setRenewal(let renewal, _):
            Saying(
                WriteWords.setRenewal, .text(name),
                .saying(Saying(renewal.autoRenewEnabled ? FactWords.on : .off)),
                renewal.scheduled.map(Part.text)
                    ?? .saying(Saying(FactWords.none)))
        case .removeDelegatedAccess: Saying(WriteWords.removeDelegatedAccess, .text(name))
        case .removeRelationship: Saying(WriteWords.removeRelationship, .text(name))
        case .order(_, let quantity): Saying(WriteWords.order, .text(name), .number(quantity))
        case .accept(let included):
            Saying(included ? WriteWords.acceptWithPrivileges : .accept, .text(name))
        }
    }

    /// The first of some writes, and how many more there are.
    static func writes(_ writes: [NamedWrite], in words: Words) -> Saying {
        guard let first = writes.first else { return Saying(FactWords.none) }
        let saying = write(first.write, named: first.name, in: words)
        return writes.count == 1
            ? saying
            : Saying(JournalWords.andMore, .saying(saying), .number(writes.count - 1))
    }

    /// What a step of a plan is to do, and who is to do it.
    static func task(of step: PlanStep, in words: Words) -> Saying {
        switch step.task {
        case .write(let write): .write(write, named: step.name, in: words)
        case .ticket(_, .azurePortal): Saying(WriteWords.azurePortal, .text(step.name))
        case .ticket(_, .support): Saying(WriteWords.support, .text(step.name))
        case .ticket(_, .partnerCenter): Saying(WriteWords.partnerCenter, .text(step.name))
        case .wait(_, let until?):
            Saying(WriteWords.waitUntil, .text(step.name), .text(words.day(until)))
        case .wait(_, nil): Saying(WriteWords.wait, .text(step.name))
        }
    }

    static func steps(of plan: Plan) -> Saying {
        let count = plan.customers.reduce(0) { $0 + $1.steps.count { !$0.isStruck } }
        return Saying(JournalWords.steps, .number(count))
    }

    static func customers(of plan: Plan) -> Saying {
        Saying(JournalWords.customers, .number(plan.customers.count))
    }

    /// How far a step has come.
    static func state(_ state: StepState, in words: Words) -> Saying {
        switch state {
        case .pending: Saying(StepWords.pending)
        case .underway: Saying(StepWords.underway)
        case .accepted: Saying(StepWords.accepted)
        case .confirmed(let byOthers):
            Saying(byOthers ? StepWords.confirmedByOthers : .confirmed)
        case .refused(let refusal):
            Saying(JournalWords.refused, .text(words.reason(of: refusal)))
        case .waiting(let until?, _): Saying(StepWords.waitingUntil, .text(until.minute))
        case .waiting(nil, _): Saying(StepWords.waiting)
        case .unknown: Saying(StepWords.unanswered)
        case .struck: Saying(StepWords.struck)
        }
    }
}

extension Words {
    /// A write with the name of its target: `suspend Office 365 E3`.
    package func write(_ write: Write, named name: String) -> String {
        say(Saying.write(write, named: name, in: self))
    }
}

extension Renewal {
    /// All that is scheduled, as the service words it; nil if nothing is.
    var scheduled: String? {
        let parts = [scheduledNextTermInstructions, scheduledActions?.text].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

import Canvas
import Domain
import Wording

/// Offers to go on with the first of the runs that rest, and tells what became of single acts that
/// were cut off.
package struct UnfinishedDialog: Equatable, Sendable {
    package let runs: [Run]
    package let acts: [LookedUpAct]
}

extension UnfinishedDialog: DialogModel {
    var outlivesCustomer: Bool { true }
    var isReadFirst: Bool { !runs.isEmpty }

    func box(in state: State) -> DialogBox {
        // Those that wait are not offered, and are listed with the others.
        let others = runs.dropFirst() + state.putOff
        return runs.first.map { state.box(offering: $0, others: others, beside: acts) }
            ?? state.box(telling: acts)
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        guard let run = runs.first else { return close(by: key, in: &state) }
        switch key {
        case .character("y"):
            // All of it must have been on the screen before it continues.
            guard state.isScrolledToItsEnd() else { return [] }
            if let off = state.offReadOnly {
                state.tell(.warning) { $0.off(off) }
                return []
            }
            state.look(at: run, before: runs.dropFirst())
            return state.goOn(retryingRefused: false)
        case .character("v"), .enter: state.look(at: run, before: runs.dropFirst())
        case .character(State.setAsideLetter):
            // They are offered again once that is answered.
            state.resting = runs
            state.dialog = nil
            state.askToSetAside(run)
        case .escape, .character("n"), .character("q"):
            state.dialog = nil
            state.putOff += runs
        default: break
        }
        return []
    }
}

/// Asks whether the deck is to be left.
package enum LeaveDialog: Equatable, Sendable {
    /// While a run is under way: it stops first.
    case duringRun
    /// The same at once, once it was asked before.
    case atOnce
    /// Where that was chosen from a list of keys.
    case fromList
}

extension LeaveDialog: DialogModel {
    var outlivesCustomer: Bool { true }

    func box(in state: State) -> DialogBox {
        let (words, run) = (state.words, state.run)
        let text =
            switch self {
            case .duringRun: words.runLeaveText(run?.tally.confirmed ?? 0, of: run?.aim ?? 0)
            case .atOnce: words.runLeaveNowText
            case .fromList: words.leaveText
            }
        return DialogBox(
            title: self == .fromList ? words.leaveTitle : words.runLeaveTitle,
            text: state.wrapped(text),
            footer: [Line()] + state.keys(said: words.runLeaveKeys))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .character("y"):
            state.dialog = nil
            guard self == .duringRun, state.run?.isMoving == true else { return [.quit] }
            state.isLeaving = true
            state.run?.phase = .stopping
            state.tell(.plain) { $0.runLeaving }
            return [.stopRun]
        case .character("n"), .escape, .character("q"):
            state.dialog = nil
            if self != .fromList { state.isLeaving = false }
        default: break
        }
        return []
    }
}

extension State {
    fileprivate func box(telling acts: [LookedUpAct]) -> DialogBox {
        DialogBox(
            title: words.runActsTitle, text: lines(telling: acts),
            footer: [Line()] + keys(\.closeKeys))
    }

    /// What became of each act that was cut off.
    private func lines(telling acts: [LookedUpAct]) -> [Line] {
        wrapped(words.runActsIntro)
            + acts.flatMap { act -> [Line] in
                let (mark, text, role) = told(of: act)
                return marked(text, mark, role)
            }
    }

    /// What became of an act, with the mark of that.
    private func told(of one: LookedUpAct) -> (mark: String, text: String, role: Role) {
        let what = "\(one.date.minute) UTC  \(words.name(of: one.act))"
        let seats: String? =
            if case .setQuantity(let count, _) = one.act.write { words.seats(count) } else { nil }
        return switch one.fate {
        case .requested: ("…", words.entryRequested(what), .text)
        case .done: ("✓", words.runActDone([what, seats].dotted), .text)
        case .notDone: ("✗", words.runActNotDone(what), .warning)
        case .notShownYet:
            ("~", words.runActNotShown(what, found: found(by: one)), .warning)
        case .unknown(let refusal):
            ("?", words.runActUnknown(what, reason: words.reason(of: refusal)), .warning)
        }
    }

    /// The same as the messages keep it.
    func message(of act: LookedUpAct) -> Notice {
        let (_, text, role) = told(of: act)
        return Notice(
            text: text,
            tone: role == .warning ? .warning : act.fate == .done ? .good : .plain)
    }

    /// What the service shows of an act that does not show, and when it is read again.
    private func found(by act: LookedUpAct) -> String {
        guard let look = act.look else { return "" }
        let (write, time) = (act.act.write, look.date.minute)
        let service = words.name(of: write.service)
        let again = words.runActCheckedAgain(at: look.decidedFrom.minute)
        guard case .setQuantity(let wanted, let id) = write,
            let before = look.before?.subscription(id)?.quantity,
            let now = look.now.subscription(id)?.quantity
        else { return words.paragraph([words.runActNotSeen(at: time, by: service), again]) }
        return words.paragraph([
            words.runActChecked(
                at: time, seats: now, before: before, wanted: wanted, by: service), again,
        ])
    }

    /// What was under way: when, by whom, what for, for which customers, how far, and what is
    /// unknown; the other runs in a line each.
    fileprivate func box(
        offering run: Run, others: ArraySlice<Run>, beside acts: [LookedUpAct]
    ) -> DialogBox {
        let started = words.runResumeIntro(run.startedAt.minute, by: run.author.userPrincipalName)
        // Each part has a mark of its own, so blanks are enough between them.
        let numbers = words.parts(of: run.tally, withConfirmed: true).joined(
            room: max(10, room - 24), by: "  ")
        let facts =
            [
                Fact(words.runPurposeLabel, words.purpose(of: run.plan), .title)
            ]
            + numbers.enumerated().map { row, text in
                Fact(row == 0 ? words.runResumeProgress : "", text)
            }
        let unanswered = run.unanswered
        let doubts =
            unanswered == 0
            ? [] : marked(words.runResumeUnanswered(unanswered), "?", .warning)
        let told = acts.isEmpty ? [] : lines(telling: acts) + [Line()]
        var text = told + wrapped(started) + [Line()] + facts.lines(width: room) + doubts
        text += words.finalSteps(leftOf: run).map { marked($0, "!", .danger) } ?? []
        text += wrapped(words.runResumeSafe) + [Line()]
        text.append(Line(Span(words.customersTitle, .heading)))
        text += run.plan.customers.flatMap { lines(of: $0) + stepLines(of: run, for: $0) }
        if !others.isEmpty {
            text += [Line()] + wrapped(words.runResumeMore(others.count), .heading)
            text += others.flatMap { other in
                lines(of: other, in: room - 2).map { Line([Span("  ")] + $0.spans) }
            }
        }
        return readable(
            DialogBox(
                title: run.wait == nil ? words.runResumeTitle : words.runResumeWaits,
                text: text, footer: [Line()] + keys(said: words.runResumeKeys)),
            unread: { left in
                keys(
                    said: isAnsweredTooSoon
                        ? words.runResumeUnreadKeys(left) : words.runResumeReadKeys(left),
                    .warning)
            })
    }
}

import Domain

/// Everything that is said to the operator, in one language.
///
/// Each subject is a protocol in `Subjects`, and has a file of the same subject in the folder of
/// each language. Parameters are named after what is put in: a `time` is the minute in UTC
/// (`2026-05-28 20:28`, or `20:28` of today), a `day` is written `2026-05-28`, a `reason`, `state`
/// or `write` is a phrase of the same language, and a number is written by the language itself.
package protocol Wording:
    PageWording, KeyWording, SortWording, ColumnWording, WriteWording, DialogWording,
    JournalWording, PlanWording,
    RunWording, RadarWording, ActWording, TimelineWording, FixWording, ThemeWording, PlainWording,
    PictureWording, TourWording, DoctorWording, ChoiceWording,
    HoldingWording, RefusalWording, CommandWording, HelpWording, UsageWording, FileWording,
    PaletteWording, FilterWording, TableWording, ExportWording, SafetyWording, ListWording,
    SynonymWording, TargetWording, NearestWording, LookupWording, SeatWording, RenewalWording,
    StopWording, EndingTermWording, RenewalsPageWording, ReportWording, ImportWording,
    AdminAccessWording,
    ConsentWording, AccessPageWording, AdminRoleWording, TextSearchWording,
    WaitWording, ResumeWording,
    Sendable
{
    var language: Language { get }
    /// How sentences name the deck's keys.
    var keys: KeyNames { get }
    /// The profile that commands are advised for: another one would be signed in to otherwise. Nil
    /// where none was named.
    var profile: String? { get }
    /// Sentences one after the other, empty ones left out.
    func paragraph(_ sentences: [String]) -> String
    /// Things one after the other: `a, b, c`.
    func list(_ things: [String]) -> String
    /// A text as it is typed before a conversion, as far as that is known: kanji in hiragana.
    /// The text itself in a language that is typed as it is written.
    func readings(of text: String) -> String
}

extension Wording {
    package func readings(of text: String) -> String { text }

    /// The command that signs in.
    package var signInCommand: String { command("sign-in") }

    /// The command that asks for consent to use admin relationships.
    package var consentCommand: String { command("sign-in --gdap") }

    /// The command that asks what a sign-in can do.
    package var signInCheckCommand: String { command("doctor --sign-in") }

    /// The command that reads everything again.
    package var syncCommand: String { command("sync") }

    /// The command that goes on with a run that rests.
    package var resumeCommand: String { command("offboard --resume") }

    /// The same of one run: it names whose it is, as others may rest too.
    package func resumeCommand(of run: Run) -> String { command("offboard \(run.whose)--resume") }

    /// The command that also tries again what a run was refused.
    package func retryRefusedCommand(of run: Run) -> String {
        command("offboard \(run.whose)--resume --retry-refused")
    }

    /// The command that sets a renewal: `options` say to what.
    package func renewalCommand(
        customer: String, subscription: String, options: String
    ) -> String {
        command("renewal \(customer) \(subscription) \(options)")
    }

    /// The command that reactivates a subscription.
    package func reactivateCommand(customer: String, subscription: String) -> String {
        command("reactivate \(customer) \(subscription)")
    }

    private func command(_ name: String) -> String {
        "partnerdeck " + name + (profile.map { " --profile \($0)" } ?? "")
    }

    /// Whether sentences name the deck's keys: `(s)` after what the key s does.
    package var namesKeys: Bool { keys.areNamed }

    /// What was done in several ways: parts that may have commas of their own.
    package func details(_ parts: [String]) -> String {
        parts.joined(separator: language == .japanese ? "、" : "; ")
    }

    /// What stands between the parts of a sentence.
    package var comma: String { list(["", ""]) }
}

extension Run {
    /// The customer as a command names it, and a space; nothing for a run of several.
    fileprivate var whose: String {
        guard plan.customers.count == 1, let customer = plan.customers.first?.customer else {
            return ""
        }
        return (customer.domain.isEmpty ? customer.id.text : customer.domain) + " "
    }
}

/// The wording of one language, as it is handed around.
package typealias Words = any Wording

/// What is said, before it is known in which language: `words[keyPath: \.suspendKey]` says it.
/// Two of them are not to be compared: key paths of several protocols may be equal, and say
/// different things.
package typealias Phrase = KeyPath<any Wording, String> & Sendable

import Canvas
import Domain
import Wording

/// What a certificate says, part by part.
struct Certificate {
    let title: String
    let blocks: [CertificateBlock]

    init(of certificate: CertificateData, in words: Words) {
        title = words.certificateTitle(certificate.customer.companyName)
        blocks =
            Self.about(certificate, words) + Self.held(certificate.held, words)
            + Self.done(certificate, words) + Self.consequences(certificate.aftermath, words)
            + Self.access(certificate, words) + Self.remains(of: certificate, words)
            + Self.proof(certificate, words)
    }

    private static func about(_ certificate: CertificateData, _ words: Words) -> [CertificateBlock]
    {
        let customer = certificate.customer
        return [
            .facts([
                (words.customerLabel, customer.companyName),
                (words.domainLabel, customer.domain),
                (words.microsoftIDLabel, customer.id.text),
                (words.certificateEndedAt, certificate.endedAt.iso8601),
                (words.certificateEndedBy, certificate.author.userPrincipalName),
                (words.profileLabel, certificate.author.profile),
                (words.placeLabel, certificate.author.place),
            ])
        ]
    }

    private static func done(_ certificate: CertificateData, _ words: Words) -> [CertificateBlock] {
        let acts = certificate.acts
        let heading = CertificateBlock.heading(words.certificateDone)
        guard !acts.isEmpty else { return [heading, .text(words.none)] }
        let rows = acts.map { act in
            [
                [String(act.entry)], [act.date.iso8601], [act.author.userPrincipalName],
                [words.write(act.write, named: act.name), act.write.holding?.id ?? ""],
                outcome(act, in: certificate, words),
                [act.trace.requestID, act.trace.correlationID],
            ]
        }
        return [
            heading,
            .table(
                heading: [
                    words.certificateEntry, words.timeLabel, words.userLabel,
                    words.whatLabel, words.outcomeLabel,
                    words.certificateIDs,
                ], rows: rows),
        ]
    }

    /// How an act ended. The end of admin access is requested until it was seen.
    private static func outcome(
        _ act: CertifiedAct, in certificate: CertificateData, _ words: Words
    ) -> [String] {
        let outcome = act.outcome
        let isSeen =
            act.isEndSeen
            || Holdings(customer: certificate.customer, adminAccess: certificate.adminAccess)
                .hasEnded(by: act.write)
        return switch outcome {
        case nil: ["? " + words.actEndNotTold]
        case .refused(let refusal)?, .unknown(let refusal)?:
            [outcome.map { words.outcome($0) } ?? ""]
                + words.refusal(refusal).split(whereSeparator: \.isNewline).map(String.init)
        case .done?, .accepted?:
            [outcome.map { words.outcome($0, of: isSeen ? nil : act.write) } ?? ""]
        }
    }

    /// The four consequences of the article on removal, each with the evidence.
    private static func consequences(
        _ aftermath: Aftermath?, _ words: Words
    ) -> [CertificateBlock] {
        [
            .heading(words.certificateConsequences),
            .list(
                RemovalConsequence.allCases.map { consequence in
                    let shows = aftermath?.shows(consequence) ?? false
                    let sentence = words.proof(consequence, shows: shows)
                    guard let aftermath else {
                        return ("–", sentence, words.certificateNotLookedAt)
                    }
                    return (shows ? "✓" : "✗", sentence, words.evidence(consequence, aftermath))
                }),
        ]
    }

    private static func proof(_ certificate: CertificateData, _ words: Words) -> [CertificateBlock]
    {
        [
            .heading(words.certificateProof),
            .facts([
                (words.certificateEntries, certificate.entries.ranges),
                (words.certificateHash, certificate.hash),
            ]),
            .command(words.certificateVerify, "partnerdeck journal --verify"),
            .command(
                words.certificateMakeAgain,
                "partnerdeck certificate " + certificate.customer.id.text.quotedForShell),
        ]
    }
}

extension [Int] {
    /// Numbers that rise, as ranges: `3–5, 9`.
    var ranges: String {
        var ranges: [ClosedRange<Int>] = []
        for number in self {
            if let last = ranges.last, number == last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
        .joined(separator: ", ")
    }
}

extension String {
    /// As it is typed in a shell so that it stays one word.
    package var quotedForShell: String {
        let plain = "-._".unicodeScalars
        let isPlain =
            !isEmpty
            && unicodeScalars.allSatisfy {
                "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || plain.contains($0)
            }
        if isPlain { return self }
        // By scalar, as shells read it: a quote with a combining mark still ends the word.
        return "'"
            + unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
            .map { String($0) }.joined(separator: "'\\''") + "'"
    }
}

/// A part of a certificate, whatever form it is written in.
enum CertificateBlock {
    case heading(String)
    case text(String)
    /// A sentence, and what to type in a shell.
    case command(String, String)
    case facts([(name: String, value: String)])
    /// Each cell on as many lines as it has.
    case table(heading: [String], rows: [[[String]]])
    /// Each item a mark, a sentence that matters, and what is said of it; both may be empty.
    case list([(mark: String, sentence: String, text: String)])
}

/// How a certificate is written. The raw value is how its file ends.
package enum CertificateForm: String, CaseIterable, Sendable {
    case markdown = "md"
    case html
}

extension Wording {
    /// The certificate of a relationship that has ended, as a whole file. Made from the certificate
    /// alone, so it comes out the same whenever it is made.
    package func certificate(_ certificate: CertificateData, as form: CertificateForm) -> String {
        // It is read without the deck: no sentence names a key.
        let certificate = Certificate(of: certificate, in: language.words(namesKeys: false))
        return switch form {
        case .markdown: MarkdownWriter().write(certificate)
        case .html: HTMLWriter(language: language).write(certificate)
        }
    }
}

extension String {
    /// The text made safe for a file: line feeds and tabs become blanks, other control characters
    /// are shown, and characters that change the direction of writing are left out.
    var onOneLine: String {
        var blanks = UnicodeScalarView()
        for scalar in unicodeScalars {
            blanks.append(scalar.isBlankOnOneLine ? " " : scalar)
        }
        return Span(String(blanks)).text.unicodeScalars.split(separator: " ")
            .map { String($0) }.joined(separator: " ")
    }
}

extension Unicode.Scalar {
    /// Whether some reader takes it for the beginning of a line or a column.
    fileprivate var isBlankOnOneLine: Bool {
        switch value {
        case 0x9...0xD, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

import Domain
import Wording

extension Certificate {
    /// The admin relationships (GDAP), each as it was seen last, with the acts that ended it; and
    /// what remains of them, or was not seen.
    static func access(_ certificate: CertificateData, _ words: Words) -> [CertificateBlock] {
        let access = certificate.adminAccess
        let heading = CertificateBlock.heading(words.certificateAccess)
        let table = access.all.isEmpty ? [] : [Self.table(of: access.all, certificate, words)]
        // What has no end in sight may give access again.
        let isLeft = access.all.contains {
            $0.status.isPending || $0.status.givesAccess && !$0.status.isEnding
        }
        let warning = CertificateBlock.list([("!", "", words.certificateGDAP)])
        switch access {
        case .notRead: return [heading, .text(words.certificateAccessNotSeen), warning]
        case .unavailable(let trouble):
            let reason = words.paragraph([
                words.certificateAccessNotSeen, words.reason(of: trouble),
            ])
            return [heading, .text(reason), warning]
        case .read(let all, unread: 0):
            let said = words.accessEvidence(access)
            let list = CertificateBlock.list(
                said.map { ($0.isSeen ? "✓" : "!", "", $0.text) })
            if all.isEmpty { return [heading, .text(words.certificateAccessNone)] }
            return [heading] + table + [list] + (isLeft ? [warning] : [])
        case .read: return [heading] + table + [.text(words.certificateAccessNotSeen), warning]
        }
    }

    private static func table(
        of all: [AdminRelationship], _ certificate: CertificateData, _ words: Words
    ) -> CertificateBlock {
        let rows = all.map { one -> [[String]] in
            let traces = certificate.acts(ending: one.id).map(\.trace)
            return [
                [one.name, one.id.text], words.roles(of: one), [words.status(one.status)],
                [words.accessEnd(of: one)],
                traces.flatMap { [$0.requestID, $0.correlationID] },
            ]
        }
        return .table(
            heading: [
                words.adminRelationshipColumn, words.adminRolesLabel, words.statusLabel,
                words.accessEndsLabel, words.certificateIDs,
            ], rows: rows)
    }
}

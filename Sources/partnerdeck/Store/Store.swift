import Domain
import Foundation
import Sandbox
import Storage

/// What a command or the deck works on: a Directory to read from, and the Partner Center behind it.
struct Store: Sendable {
    let directory: Directory
    /// To be looked at.
    let reading: any PartnerCenterReading
    /// To be changed; nil where the profile is for looking only.
    private let acting: (any PartnerCenter)?
    let origin: Origin

    /// Where the Partner Center is.
    enum Origin: Sendable {
        /// In this process, over the Directory itself.
        case embedded(Sandbox)
        /// Far away, with the Directory as its replica.
        case service(Service)
    }

    /// The sample directory a first start makes.
    static let defaultCustomers = 200
    static let defaultSeed: UInt64 = 20

    /// Opens the embedded sandbox; its default file is made and filled if it is not there.
    init(path: String?) throws {
        guard let file = path ?? Surroundings.defaultStore else { throw Failure.noHome }
        if path == nil, access(file, F_OK) != 0 {
            try Self.makeFolder(of: file)
            try Self.makeSample(at: file)
        }
        directory = try Directory(path: file)
        let sandbox = Sandbox(directory: directory, now: { Date() })
        (reading, acting, origin) = (sandbox, sandbox, .embedded(sandbox))
    }

    /// The Partner Center to act on. Throws `readOnly` where there is none.
    var partnerCenter: any PartnerCenter {
        get throws(Refusal) {
            guard let acting else { throw .readOnly }
            return acting
        }
    }

    /// The service behind the Directory; nil for the embedded sandbox.
    var service: Service? {
        if case .service(let service) = origin { service } else { nil }
    }

    /// Makes the sample directory. Where another first start was quicker, its file is as good.
    private static func makeSample(at file: String) throws(DirectoryError) {
        do {
            try Sandbox.seed(
                at: file, customers: defaultCustomers, seed: defaultSeed, edition: .y2020,
                identity: Sandbox.defaultIdentity, now: Date(), replacing: false, progress: nil)
        } catch {
            guard case .fileExists = error else { throw error }
        }
    }

    /// Makes the folder a file is to lie in, for the user alone.
    static func makeFolder(of file: String) throws(DirectoryError) {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unwritable(path: folder.path, reason: error.localizedDescription)
        }
    }
}

import Domain
import Foundation
import Sandbox
import Storage

/// What a command or the deck works on: a Directory to read from, and the Partner Center behind it.
struct Store: Sendable {
    let directory: Directory
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
        origin = .embedded(Sandbox(directory: directory, now: { Date() }))
    }

    /// Opens what is known of a profile's service; asks it nothing yet.
    init(_ profile: Profile, time: any Timekeeper, listener: Service.Listener) throws {
        let service = try Service(profile, time: time, listener: listener)
        (directory, origin) = (service.directory, .service(service))
    }

    /// The Partner Center to be looked at.
    var reading: any PartnerCenterReading {
        get throws(Refusal) {
            switch origin {
            case .embedded(let sandbox): sandbox
            case .service(let service): try service.uplink().reading
            }
        }
    }

    /// The Partner Center to act on. Throws `readOnly` where the profile is for looking only.
    var partnerCenter: any PartnerCenter {
        get throws(Refusal) {
            switch origin {
            case .embedded(let sandbox): return sandbox
            case .service(let service):
                guard let acting = try service.uplink().acting else { throw .readOnly }
                return acting
            }
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

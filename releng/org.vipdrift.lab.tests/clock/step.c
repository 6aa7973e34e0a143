/*
 * Preloaded into an agent: its wall clock as if somebody had set the host's, in the lab where all hosts have one kernel and so
 * one clock. The file /run/clock-step says by how many seconds, "3600" or "-7200"; without it nothing differs. All other clocks
 * are the kernel's. Needs clock_gettime(2) of the caller not to be inlined, which holds for the JVM.
 */
#include <fcntl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long step(void)
{
	char text[16];
	int file = open("/run/clock-step", O_RDONLY | O_CLOEXEC);
	long length = file < 0 ? 0 : read(file, text, sizeof text);
	if (file >= 0)
		close(file);
	int below = length > 0 && text[0] == '-';
	long seconds = 0;
	for (long i = below; i < length && text[i] >= '0' && text[i] <= '9'; i++)
		seconds = 10 * seconds + (text[i] - '0');
	return below ? -seconds : seconds;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
	long failed = syscall(SYS_clock_gettime, clock, now);
	if (!failed && clock == CLOCK_REALTIME)
		now->tv_sec += step();
	return failed ? -1 : 0;
}
